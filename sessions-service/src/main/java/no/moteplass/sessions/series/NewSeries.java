package no.moteplass.sessions.series;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import no.moteplass.platform.recurrence.RecurrenceRule;
import no.moteplass.platform.recurrence.WallClock;
import no.moteplass.platform.validation.CrossFieldRules;
import no.moteplass.platform.validation.Violation;
import no.moteplass.sessions.details.Venue;
import no.moteplass.sessions.input.Fields;
import no.moteplass.sessions.session.RotationMode;

/** A series to be planned. */
@Schema(name = "NewSeries")
public record NewSeries(
        @Schema(examples = "Refleksjonsgruppe", required = true, maxLength = 200) @Nullable
        String title,

        @Schema(
                description = "Local time; a start that the rule does not give is moved to its first date",
                examples = "2027-02-01T09:00",
                required = true)
        @Nullable
        String start,

        @Schema(description = "IANA zone", examples = "Europe/Oslo", defaultValue = "Europe/Oslo") @Nullable
        String zone,

        @Schema(description = "ISO 8601", examples = "PT60M", required = true) @Nullable
        String duration,

        @Schema(
                description = "RFC 5545 recurrence rule that ends (COUNT or UNTIL), 200 dates at most",
                examples = "FREQ=MONTHLY;BYMONTHDAY=1;COUNT=8",
                required = true)
        @Nullable
        String rule,

        @Schema(description = "Whether Norwegian public holidays are skipped", examples = "true") @Nullable
        Boolean skipHolidays,

        @Schema(
                description =
                        "Weeks in which nobody meets: 2027-W28, W28 (of any year), JULY, WINTER_BREAK, AUTUMN_BREAK",
                examples = "[\"JULY\", \"2027-W41\"]")
        @Nullable
        List<String> skipWeeks,

        @Schema(
                description = "Whether as many dates are added after the last as are skipped: the rule's end is moved",
                examples = "true",
                defaultValue = "false")
        @Nullable
        Boolean replaceSkipped,

        @Schema(examples = "Rådhuset, møterom 3", maxLength = 200) @Nullable
        String place,

        @Schema(
                description = "The part of the city: all that others are told of where a confidential group meets",
                examples = "Sentrum",
                maxLength = 60)
        @Nullable
        String district,

        @Schema(examples = "https://example.org/rom/3", maxLength = 500) @Nullable
        String link,

        @Schema(
                description = "FIXED: the first facilitator; ROUND_ROBIN: by turns",
                enumeration = {"FIXED", "ROUND_ROBIN"},
                examples = "ROUND_ROBIN")
        @Nullable
        String rotation,

        @Schema(description = "Not taken yet") @Nullable String agendaTemplate)
        implements CrossFieldRules {

    /** What became of reading it. */
    public sealed interface Reading {
        record Sound(SeriesPlan plan) implements Reading {}

        record Unsound(List<Violation> violations) implements Reading {}
    }

    @Override
    public List<Violation> violations(Clock clock) {
        return read(clock.instant()) instanceof Reading.Unsound(var violations) ? violations : List.of();
    }

    public Reading read(Instant now) {
        var fields = new Fields();
        var ownTitle = fields.requiredText("title", title);
        var ownZone = fields.zone("zone", zone);
        var ownStart = fields.future("start", start, ownZone, now);
        var ownLength = fields.length("duration", duration);
        var skips = skips(fields);
        var ownPlace = fields.text("place", place);
        var ownDistrict = fields.district("district", district);
        var ownLink = fields.link("link", link);
        var mode = rotation(fields);
        if (agendaTemplate != null) {
            fields.wrong("agendaTemplate", "notYet");
        }
        var ownRule = rule(fields);
        if (ownRule == null || !fields.violations().isEmpty()) {
            return new Reading.Unsound(fields.violations());
        }
        return switch (ownRule.expand(ownStart, ownZone)) {
            case RecurrenceRule.Expansion.Refused(var why) -> unsound("rule", "rule." + why.name());
            case RecurrenceRule.Expansion.Dates(var first, var moved, var dates)
            when !WallClock.exists(first, ownZone) -> unsound("start", "leaptOver");
            case RecurrenceRule.Expansion.Dates(var first, var moved, var dates) ->
                meetsAtAll(new SeriesPlan(
                        ownTitle,
                        first,
                        moved,
                        ownZone,
                        ownLength,
                        ownRule,
                        dates,
                        skips,
                        new Venue(ownPlace, ownDistrict, ownLink),
                        mode,
                        dates.size()));
        };
    }

    private Reading meetsAtAll(SeriesPlan wish) {
        if (!Boolean.TRUE.equals(replaceSkipped)) {
            return wish.met() == 0 ? unsound("rule", "allSkipped") : new Reading.Sound(wish);
        }
        return switch (wish.replacingSkipped()) {
            case SeriesPlan.Replacing.Replaced(var plan) -> new Reading.Sound(plan);
            case SeriesPlan.Replacing.Refused(var why) ->
                unsound("rule", wish.met() == 0 ? "allSkipped" : "rule." + why.name());
        };
    }

    private static Reading unsound(String field, String code) {
        return new Reading.Unsound(List.of(Violation.of(field, code)));
    }

    private @Nullable RecurrenceRule rule(Fields fields) {
        if (rule == null || rule.isBlank()) {
            fields.wrong("rule", "required");
            return null;
        }
        return switch (RecurrenceRule.read(rule.strip())) {
            case RecurrenceRule.Reading.Accepted(var accepted) -> accepted;
            case RecurrenceRule.Reading.Refused(var why) -> {
                fields.wrong("rule", "rule." + why.name());
                yield null;
            }
        };
    }

    private List<Skip> skips(Fields fields) {
        var skips = new ArrayList<Skip>();
        if (Boolean.TRUE.equals(skipHolidays)) {
            skips.add(Skip.HOLIDAY);
        }
        var named = skipWeeks == null ? List.<String>of() : skipWeeks;
        for (var i = 0; i < named.size(); i++) {
            var skip = Skip.named(String.valueOf(named.get(i)));
            if (skip.isEmpty()) {
                fields.wrong("skipWeeks[" + i + "]", "week");
            } else {
                skips.add(skip.get());
            }
        }
        return skips;
    }

    private RotationMode rotation(Fields fields) {
        return switch (rotation) {
            case null -> RotationMode.ROUND_ROBIN;
            case "FIXED" -> RotationMode.FIXED;
            case "ROUND_ROBIN" -> RotationMode.ROUND_ROBIN;
            default -> {
                fields.wrong("rotation", "oneOf", "FIXED, ROUND_ROBIN");
                yield RotationMode.ROUND_ROBIN;
            }
        };
    }
}
