package no.moteplass.notifications.action;

import java.time.Instant;
import java.util.UUID;

/**
 * What a link carries: who, what, of which subject, until when.
 *
 * @param person whose answer it is
 * @param action what it may do
 * @param yes the answer of the button that was clicked in the mail
 * @param subject the session or the sign-up; the person's own id where the action has none
 * @param deadline the last moment for it, to the second
 */
record ActionToken(UUID person, LinkAction action, boolean yes, UUID subject, Instant deadline) {

    ActionToken {
        deadline = Instant.ofEpochSecond(deadline.getEpochSecond());
    }
}
