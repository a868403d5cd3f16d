package no.moteplass.notifications.message;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How often a group meets, as people say it: every other week.
 *
 * @param every 1 each time, 2 every other, 3 every third
 * @param times how many times in each
 */
public record Rhythm(Unit unit, int every, int times) {

    /** What is counted. */
    public enum Unit {
        DAILY,
        WEEKLY,
        MONTHLY,
        YEARLY
    }

    /** The rhythm of a rule (RFC 5545); empty where it takes more than a few words to say it. */
    public static Optional<Rhythm> of(String rule) {
        var parts = Arrays.stream(rule.split(";"))
                .map(part -> part.split("=", 2))
                .filter(part -> part.length == 2)
                .collect(Collectors.toMap(part -> part[0], part -> part[1], (first, second) -> first));
        var unit = Arrays.stream(Unit.values())
                .filter(each -> each.name().equals(parts.get("FREQ")))
                .findFirst();
        var every = Integer.parseInt(parts.getOrDefault("INTERVAL", "1"));
        return unit.map(each -> new Rhythm(each, every, times(each, parts))).filter(Rhythm::isSaidInAFewWords);
    }

    private static int times(Unit unit, Map<String, String> parts) {
        return switch (unit) {
            case DAILY -> parts.containsKey("BYDAY") || parts.containsKey("BYMONTH") ? 0 : 1;
            case WEEKLY -> parts.containsKey("BYMONTH") ? 0 : 1;
            case MONTHLY ->
                parts.containsKey("BYMONTH") ? 0 : count(parts, "BYSETPOS", count(parts, "BYMONTHDAY", days(parts)));
            case YEARLY -> count(parts, "BYMONTH", 1) * count(parts, "BYMONTHDAY", days(parts));
        };
    }

    /** Days of the week by their place in the month; of "every Tuesday" nobody knows how many a month has. */
    private static int days(Map<String, String> parts) {
        var days = parts.getOrDefault("BYDAY", "1");
        return Arrays.stream(days.split(","))
                        .allMatch(day -> Character.isDigit(day.charAt(day.startsWith("-") ? 1 : 0)))
                ? days.split(",").length
                : 0;
    }

    private static int count(Map<String, String> parts, String part, int otherwise) {
        var given = parts.get(part);
        return given == null ? otherwise : given.split(",").length;
    }

    private boolean isSaidInAFewWords() {
        return times == 1 || (times > 1 && every == 1);
    }
}
