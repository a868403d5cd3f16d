/** The words of every kind of message, and the mail they are sent in. */
@NullMarked
package no.moteplass.notifications.message;

import org.jspecify.annotations.NullMarked;
