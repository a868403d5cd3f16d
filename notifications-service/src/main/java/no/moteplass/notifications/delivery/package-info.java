/** One message to one person about one occasion: claimed, sent, recorded, and shown in the log. */
@NullMarked
package no.moteplass.notifications.delivery;

import org.jspecify.annotations.NullMarked;
