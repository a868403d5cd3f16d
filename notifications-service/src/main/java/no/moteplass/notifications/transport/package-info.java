/** Gives mails to the mail server on kept connections, and says what came of it. */
@NullMarked
package no.moteplass.notifications.transport;

import org.jspecify.annotations.NullMarked;
