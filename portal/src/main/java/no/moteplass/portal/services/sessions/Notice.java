package no.moteplass.portal.services.sessions;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

import no.moteplass.portal.services.groups.Group;

/** How long before front-line leaders should know of a date (S9): they work shifts. It is said, and nothing is refused. */
public final class Notice {

    private static final Duration OF_A_DATE = Duration.ofDays(28);
    private static final Duration OF_A_MOVE = Duration.ofDays(14);

    private Notice() {}

    /** Are the group's people among those who need it? */
    public static boolean isNeededBy(Group group) {
        return group.forLevels().contains("FRONT_LINE") && !group.isForAllLevels();
    }

    /** Would a new date come too soon? */
    public static boolean isShortFor(OffsetDateTime date, Instant now) {
        return isWithin(OF_A_DATE, date, now);
    }

    /** Is a session, or its new time, so near that a move of it may meet people who have planned? */
    public static boolean isShortForMoving(OffsetDateTime date, Instant now) {
        return isWithin(OF_A_MOVE, date, now);
    }

    /** What has been is no matter of notice: that it cannot be planned is said otherwise. */
    private static boolean isWithin(Duration notice, OffsetDateTime date, Instant now) {
        var time = date.toInstant();
        return time.isAfter(now) && time.isBefore(now.plus(notice));
    }
}
