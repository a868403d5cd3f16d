package no.moteplass.sessions.serieschange.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import no.moteplass.platform.version.Versioned;
import no.moteplass.sessions.series.Clash;
import no.moteplass.sessions.series.web.SeriesSummary;
import no.moteplass.sessions.serieschange.MailCount;
import no.moteplass.sessions.serieschange.SessionChange;
import no.moteplass.sessions.serieschange.WhyKept;

/** What a change of a series comes to, as it is shown. */
@Schema(name = "SeriesChange", description = "What a change of a series does to each of its sessions from a date on")
public record SeriesChangeSummary(
        @Schema(description = "The series that is changed") UUID series,

        @Schema(description = "Its version: before a dry run, after a change")
        long version,

        @Schema(examples = "2027-03-01") LocalDate from,

        @Schema(description = "The series' sessions from that date on, by date, and those that another rule gives")
        List<Line> sessions,

        @Schema(description = "Another rule as it is kept, its end moved where skipped dates are replaced") @Nullable
        String rule,

        @Schema(description = "Another rule does not give the date asked for: it begins on its first after that")
        boolean startMoved,

        @Schema(description = "Dates of another rule on which nobody meets")
        List<SeriesSummary.Skipped> skipped,

        @Schema(description = "How many dates another rule gives, the skipped ones too") @Nullable
        Integer asked,

        @Schema(description = "How many skipped dates are made up for after the last")
        int replaced,

        @Schema(description = "Where members are expected elsewhere at a new time: a warning")
        List<Clash> clashes,

        @Schema(description = "The series in whose place this one goes on") @Nullable
        UUID replaces,

        @Schema(description = "The series that goes on in its place; null in a dry run") @Nullable
        UUID replacedBy,

        @Schema(description = "How many people get how many mails; nobody is told of a title")
        List<MailCount> mails)
        implements Versioned {

    /** What becomes of one session. */
    @Schema(name = "ChangedSession")
    public record Line(
            @Schema(description = "Null for one that a dry run adds") @Nullable
            UUID id,

            @Schema(description = "The original date, whatever became of it", examples = "2027-03-01")
            LocalDate date,

            @Schema(description = "Null for one that is added") @Nullable
            Shown before,

            @Schema(description = "Null for one that ends") @Nullable
            Shown after,

            SessionChange change,

            @Schema(
                    description = "Why it stays, or keeps something of its own, in the reader's language",
                    examples = "Har alt vært")
            @Nullable
            String reason,

            @Schema(description = "The same for programs") @Nullable
            WhyKept code) {}

    /** When and where it is. */
    @Schema(name = "SessionDetails")
    public record Shown(
            @Schema(examples = "2027-03-01T10:00:00+01:00") OffsetDateTime start,
            @Schema(examples = "2027-03-01T11:00:00+01:00") OffsetDateTime end,
            String title,
            @Nullable String place,
            @Nullable String district,
            @Nullable String link) {}
}
