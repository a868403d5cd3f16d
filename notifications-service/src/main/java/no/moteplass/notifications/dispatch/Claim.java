package no.moteplass.notifications.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import no.moteplass.notifications.message.Message;
import no.moteplass.notifications.message.Recipient;

/**
 * A delivery that this dispatcher alone may send now, and what it says.
 *
 * @param takenUp when, by {@link System#nanoTime}
 */
record Claim(UUID delivery, Instant claimedAt, long takenUp, Message message, Recipient recipient) {

    /** A claim that has waited for this long is begun no more: another dispatcher might take it for a dead one's. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(4);

    boolean isOld() {
        return System.nanoTime() - takenUp > LONGEST_WAIT.toNanos();
    }
}
