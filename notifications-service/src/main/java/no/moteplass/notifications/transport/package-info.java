/** Gives mails to the mail server, and says what came of it. */
@NullMarked
package no.moteplass.notifications.transport;

import org.jspecify.annotations.NullMarked;
