package no.moteplass.sessions.series.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import no.moteplass.platform.version.Versioned;
import no.moteplass.sessions.series.Clash;
import no.moteplass.sessions.series.SeriesState;
import no.moteplass.sessions.session.RotationMode;
import no.moteplass.sessions.session.web.SessionSummary;

/** A series as it is shown, with its sessions and what it skips. */
@Schema(name = "Series", description = "Recurring sessions of a group: one UID in calendars")
public record SeriesSummary(
        @Schema(description = "Null in a dry run") @Nullable UUID id,
        long version,

        @Schema(description = "As calendars know it; null in a dry run") @Nullable
        String uid,

        UUID group,
        String groupName,
        @Schema(examples = "Refleksjonsgruppe") String title,

        @Schema(description = "The rule's first date, local", examples = "2027-02-01T09:00")
        String start,

        @Schema(description = "Another start was asked for, that the rule does not give")
        boolean startMoved,

        @Schema(examples = "Europe/Oslo") String zone,
        @Schema(examples = "PT1H") String duration,

        @Schema(examples = "FREQ=MONTHLY;BYMONTHDAY=1;COUNT=8")
        String rule,

        RotationMode rotation,
        @Nullable String place,

        @Schema(description = "The part of the city", examples = "Sentrum") @Nullable
        String district,

        @Nullable String link,
        SeriesState state,
        int sequence,
        List<SessionSummary> sessions,
        List<Skipped> skipped,

        @Schema(description = "How many dates the rule gives, the skipped ones too and those that replace them not")
        int asked,

        @Schema(description = "How many skipped dates are made up for after the last")
        int replaced,

        @Schema(description = "Where members are expected elsewhere: a warning, only when it is planned")
        List<Clash> clashes,

        @Schema(description = "The series in whose place it goes on, since that one's rule was changed") @Nullable
        UUID replaces,

        @Schema(description = "The series that goes on in its place") @Nullable
        UUID replacedBy,

        @Schema(description = "The verbs that the caller may use on it now: cancel, change")
        List<String> actions)
        implements Versioned {

    /** A date of the rule on which nobody meets. */
    @Schema(name = "SkippedDate")
    public record Skipped(
            @Schema(examples = "2027-05-01") LocalDate date,

            @Schema(description = "In the reader's language", examples = "Offentlig høytidsdag: Arbeidernes dag")
            String reason,

            @Schema(description = "For programs", examples = "HOLIDAY")
            String code) {}
}
