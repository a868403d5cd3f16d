package no.moteplass.sessions.session.web;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import no.moteplass.platform.version.Versioned;
import no.moteplass.sessions.attendance.Presence;
import no.moteplass.sessions.session.AssignmentSource;
import no.moteplass.sessions.session.CancelReason;
import no.moteplass.sessions.session.LeadRole;
import no.moteplass.sessions.session.SessionState;

/** A session as it is shown. */
@Schema(name = "Session", description = "One meeting of a group")
public record SessionSummary(
        @Schema(description = "Null in a dry run") @Nullable UUID id,
        @Schema(examples = "1") long version,
        UUID group,
        @Schema(examples = "Refleksjonsgruppe Grünerløkka") String groupName,
        @Nullable UUID series,
        @Schema(examples = "Refleksjonsgruppe") String title,

        @Schema(description = "With its zone's offset", examples = "2027-02-01T09:00:00+01:00")
        OffsetDateTime start,

        @Schema(examples = "2027-02-01T10:00:00+01:00") OffsetDateTime end,
        @Schema(examples = "Europe/Oslo") String zone,
        @Schema(description = "ISO 8601", examples = "PT1H") String duration,
        @Schema(description = "HELD once it ended") SessionState state,

        @Schema(description = "Why it is cancelled") @Nullable
        CancelReason cancelReason,

        @Schema(description = "As calendars know it; null in a dry run") @Nullable
        String uid,

        @Schema(description = "The local date-time that the series' rule gave", examples = "2027-02-01T09:00") @Nullable
        String recurrenceId,

        @Schema(description = "Rises on a change of time, place or state")
        int sequence,

        @Schema(description = "The lead first; machines see neither ids nor names")
        List<Facilitator> facilitators,

        @Schema(examples = "Rådhuset, møterom 3") @Nullable String place,

        @Schema(description = "The part of the city", examples = "Sentrum") @Nullable
        String district,

        @Schema(examples = "https://example.org/rom/3") @Nullable
        String link,

        @Schema(
                description = "What the caller answered; null means coming",
                enumeration = {"ACCEPTED", "DECLINED", "TENTATIVE"})
        @Nullable
        String myResponse,

        @Schema(description = "Whether the caller came (S9); null where no name is kept or none was recorded") @Nullable
        Presence myAttendance,

        @Schema(description = "How many came, to those who lead; null until it is recorded (S9)") @Nullable
        Attended attendance,

        @Schema(
                description = "The verbs that the caller may use on it now, sorted: answer, edit, reschedule, cancel,"
                        + " name-facilitators, record-attendance, see-responses")
        Collection<String> actions)
        implements Versioned {

    /** How many came, of how many it was for. */
    @Schema(name = "HeadCount")
    public record Attended(
            @Schema(examples = "6") int present,
            @Schema(examples = "7") int expected) {}

    /** Who leads, and how they came to it. */
    @Schema(name = "Facilitator")
    public record Facilitator(
            @Nullable UUID leader,
            @Schema(examples = "Anna Berg") @Nullable String name,
            LeadRole role,
            AssignmentSource source) {}
}
