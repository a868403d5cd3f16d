package no.moteplass.notifications.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One meeting.
 *
 * @param recurrenceId the local date-time that the series' rule gave; null for a single session
 */
public record SessionFacts(
        UUID id,
        UUID group,
        @Nullable UUID series,
        String uid,
        @Nullable LocalDateTime recurrenceId,
        String title,
        LocalDateTime startLocal,
        ZoneId zone,
        Duration duration,
        Instant start,
        Instant end,
        String state,
        @Nullable String cancelReason,
        int sequence,
        @Nullable String place,
        @Nullable String link,
        Instant lastModified) {

    public boolean isCancelled() {
        return state.equals("CANCELLED");
    }

    /** The original date as a key; empty for a single session. */
    public String date() {
        return recurrenceId == null ? "" : recurrenceId.toString();
    }

    /** Whether its group's closing cancelled it. */
    public boolean cancelledByClosing() {
        return "GROUP_CLOSED".equals(cancelReason);
    }
}
