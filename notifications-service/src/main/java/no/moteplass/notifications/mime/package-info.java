/** Mails as they are written on the wire: text, HTML, and the meeting. */
@NullMarked
package no.moteplass.notifications.mime;

import org.jspecify.annotations.NullMarked;
