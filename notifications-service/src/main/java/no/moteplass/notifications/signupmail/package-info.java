/** Mails about sign-ups, offers, and groups that close. */
@NullMarked
package no.moteplass.notifications.signupmail;

import org.jspecify.annotations.NullMarked;
