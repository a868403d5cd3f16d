package no.moteplass.notifications.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Recurring sessions of a group.
 *
 * @param dates every local date-time the rule gives, skipped ones too
 */
public record SeriesFacts(
        UUID id,
        UUID group,
        String uid,
        String title,
        LocalDateTime start,
        ZoneId zone,
        Duration duration,
        String rule,
        @Nullable String place,
        @Nullable String link,
        int sequence,
        Instant lastModified,
        @Nullable List<LocalDateTime> dates,
        @Nullable Instant created) {}
