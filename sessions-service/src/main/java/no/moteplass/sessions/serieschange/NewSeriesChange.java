package no.moteplass.sessions.serieschange;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import no.moteplass.platform.validation.Violation;
import no.moteplass.sessions.input.Fields;
import no.moteplass.sessions.series.NewSeries;
import no.moteplass.sessions.series.Series;
import no.moteplass.sessions.series.SeriesPlan;
import no.moteplass.sessions.series.Skip;
import no.moteplass.sessions.serieschange.Alteration.Given;
import no.moteplass.sessions.timing.Timing;

/** What is to be otherwise from a date on. What is left out stays; an empty place, district or link is none. */
@Schema(name = "ChangeSeries")
public record NewSeriesChange(
        @Schema(
                description = "The original date, whatever became of it, of the first session that it is about",
                examples = "2027-03-01",
                required = true)
        @Nullable
        String from,

        @Schema(description = "Local time in the series' zone", examples = "10:00") @Nullable
        String time,

        @Schema(description = "ISO 8601", examples = "PT90M") @Nullable
        String duration,

        @Schema(examples = "Rådhuset, møterom 4", maxLength = 200) @Nullable
        String place,

        @Schema(description = "The part of the city", examples = "Sentrum", maxLength = 60) @Nullable
        String district,

        @Schema(examples = "https://example.org/rom/4", maxLength = 500) @Nullable
        String link,

        @Schema(examples = "Refleksjonsgruppe", maxLength = 200) @Nullable
        String title,

        @Schema(
                description = "Another rule ends this series and begins one with a UID of its own, on the first of the"
                        + " rule's dates from then on",
                examples = "FREQ=WEEKLY;INTERVAL=2;COUNT=6")
        @Nullable
        String rule,

        @Schema(description = "With a rule alone; as before unless given", examples = "true") @Nullable
        Boolean skipHolidays,

        @Schema(description = "With a rule alone; as before unless given", examples = "[\"JULY\"]") @Nullable
        List<String> skipWeeks,

        @Schema(
                description = "With a rule alone: as many dates are added after the last as are skipped",
                examples = "true")
        @Nullable
        Boolean replaceSkipped) {

    /** What became of reading it. */
    sealed interface Reading {
        /** @param successor the series that another rule begins */
        record Sound(Alteration alteration, @Nullable SeriesPlan successor) implements Reading {}

        record Unsound(List<Violation> violations) implements Reading {}
    }

    /**
     * @param usual when the series' own sessions are, from then on: what is left out of a new rule is as before
     */
    Reading read(Series series, Timing usual, Instant now) {
        var fields = new Fields();
        var alteration = alteration(fields);
        onlyWithARule(fields);
        if (rule == null && saysNothing()) {
            // At what one would change first: the date it begins at is right.
            fields.wrong("time", "nothingChanges");
        }
        if (alteration == null || !fields.violations().isEmpty()) {
            return new Reading.Unsound(fields.violations());
        }
        return rule == null ? new Reading.Sound(alteration, null) : successor(series, usual, alteration, now);
    }

    private @Nullable Alteration alteration(Fields fields) {
        var first = fields.date("from", from);
        var newTime = time == null ? null : fields.timeOfDay("time", time);
        var newLength = duration == null ? null : fields.length("duration", duration);
        var newTitle = title == null ? null : fields.requiredText("title", title);
        var newPlace = place == null ? null : new Given(fields.text("place", place));
        var newDistrict = district == null ? null : new Given(fields.district("district", district));
        var newLink = link == null ? null : new Given(fields.link("link", link));
        return first == null
                ? null
                : new Alteration(first, newTime, newLength, newTitle, newPlace, newDistrict, newLink);
    }

    private Reading successor(Series series, Timing usual, Alteration alteration, Instant now) {
        var timing = alteration.timing(usual);
        var venue = alteration.venue(series.venue());
        var holidays = Skip.HOLIDAY.code();
        var asked = new NewSeries(
                alteration.title() == null ? series.title() : alteration.title(),
                alteration.from().atTime(timing.start().toLocalTime()).toString(),
                timing.zone().getId(),
                duration == null ? timing.duration().toString() : duration,
                rule,
                skipHolidays == null ? series.skips().contains(holidays) : skipHolidays,
                skipWeeks == null
                        ? series.skips().stream()
                                .filter(each -> !each.equals(holidays))
                                .toList()
                        : skipWeeks,
                replaceSkipped,
                venue.place(),
                venue.district(),
                venue.link(),
                series.rotation().name(),
                null);
        return switch (asked.read(now)) {
            case NewSeries.Reading.Sound(var plan) -> new Reading.Sound(alteration, plan);
            case NewSeries.Reading.Unsound(var violations) ->
                new Reading.Unsound(
                        violations.stream().map(NewSeriesChange::asAskedFor).toList());
        };
    }

    /** The start that a new rule counts from is the date that was sent. */
    private static Violation asAskedFor(Violation violation) {
        return violation.field().equals("start")
                ? new Violation("from", violation.code(), violation.arguments())
                : violation;
    }

    private boolean saysNothing() {
        return time == null && duration == null && place == null && district == null && link == null && title == null;
    }

    private void onlyWithARule(Fields fields) {
        if (rule != null) {
            return;
        }
        if (skipHolidays != null) {
            fields.wrong("skipHolidays", "onlyWithARule");
        }
        if (skipWeeks != null) {
            fields.wrong("skipWeeks", "onlyWithARule");
        }
        if (replaceSkipped != null) {
            fields.wrong("replaceSkipped", "onlyWithARule");
        }
    }
}
