package no.moteplass.sessions.schedule;

import java.time.Duration;
import java.time.LocalDateTime;

import org.jspecify.annotations.Nullable;

/**
 * A session that a group has planned, as far as a schedule is made from it.
 *
 * @param start on the clocks of its own zone
 * @param rule that of its series, if it has one
 */
record PlannedMeeting(
        LocalDateTime start,
        Duration duration,
        @Nullable String rule,
        @Nullable String place,
        @Nullable String district,
        @Nullable String link) {}
