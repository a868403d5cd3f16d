package no.moteplass.sessions.scheduling;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import no.moteplass.platform.validation.CrossFieldRules;
import no.moteplass.platform.validation.Violation;
import no.moteplass.sessions.details.Venue;
import no.moteplass.sessions.facilitation.NewFacilitator;
import no.moteplass.sessions.input.Fields;
import no.moteplass.sessions.timing.Timing;

/** A single session to be planned. */
@Schema(name = "NewSession")
public record NewSession(
        @Schema(examples = "Temasamling: samarbeid på tvers", required = true, maxLength = 200) @Nullable
        String title,

        @Schema(description = "Local time", examples = "2027-01-14T09:00", required = true) @Nullable
        String start,

        @Schema(examples = "Europe/Oslo", defaultValue = "Europe/Oslo") @Nullable
        String zone,

        @Schema(examples = "PT210M", required = true) @Nullable
        String duration,

        @Schema(examples = "Rådhuset, festsalen", maxLength = 200) @Nullable
        String place,

        @Schema(
                description = "The part of the city: all that others are told of where a confidential group meets",
                examples = "Sentrum",
                maxLength = 60)
        @Nullable
        String district,

        @Schema(examples = "https://example.org/rom/3", maxLength = 500) @Nullable
        String link,

        @Schema(description = "Left out, the next in turn leads it; empty, nobody does yet") @Nullable
        List<NewFacilitator> facilitators)
        implements CrossFieldRules {

    /** What became of reading it. */
    sealed interface Reading {
        record Sound(String title, Timing timing, Venue venue) implements Reading {}

        record Unsound(List<Violation> violations) implements Reading {}
    }

    @Override
    public List<Violation> violations(Clock clock) {
        return read(clock.instant()) instanceof Reading.Unsound(var violations) ? violations : List.of();
    }

    Reading read(Instant now) {
        var fields = new Fields();
        var ownTitle = fields.requiredText("title", title);
        var ownZone = fields.zone("zone", zone);
        var ownStart = fields.future("start", start, ownZone, now);
        var ownLength = fields.length("duration", duration);
        var ownPlace = fields.text("place", place);
        var ownDistrict = fields.district("district", district);
        var ownLink = fields.link("link", link);
        return fields.violations().isEmpty()
                ? new Reading.Sound(
                        ownTitle,
                        new Timing(ownStart, ownZone, ownLength.from(ownStart, ownZone)),
                        new Venue(ownPlace, ownDistrict, ownLink))
                : new Reading.Unsound(fields.violations());
    }
}
