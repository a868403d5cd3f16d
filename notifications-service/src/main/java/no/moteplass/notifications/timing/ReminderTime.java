package no.moteplass.notifications.timing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** At which moment a reminder leaves (N4). */
public final class ReminderTime {

    private static final Duration BEFORE_QUIET = Duration.ofMinutes(30);

    private ReminderTime() {}

    /**
     * That long before the start. Inside quiet hours it goes 30 minutes before they begin or, if that is past, at their
     * end when the session starts later. What is past when the session becomes known is not sent.
     *
     * @param knownAt when the person is notified of the session, or of its new time
     */
    public static Optional<Instant> of(
            LocalDateTime start, ZoneId zone, ReminderOffset offset, Optional<QuietHours> quietHours, Instant knownAt) {
        var byOffset = offset.before(start, zone);
        var quiet = quietHours.flatMap(hours -> hours.around(byOffset));
        if (quiet.isEmpty()) {
            return Optional.of(byOffset).filter(due -> !due.isBefore(knownAt));
        }
        var early = quiet.get().from().minus(BEFORE_QUIET);
        if (!early.isBefore(knownAt)) {
            return Optional.of(early);
        }
        var startsAt = start.atZone(zone).toInstant();
        return Optional.of(quiet.get().to())
                .filter(late -> late.isBefore(startsAt))
                .filter(late -> !late.isBefore(knownAt));
    }
}
