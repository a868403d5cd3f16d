/** Mails about sessions: new, changed and cancelled ones. */
@NullMarked
package no.moteplass.notifications.sessionmail;

import org.jspecify.annotations.NullMarked;
