package no.moteplass.platform.recurrence;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The meaning of a rule, written down anew from RFC 5545 section 3.3.10 for the tests: it looks at every day there is and
 * asks whether the rule means it. Slow, and with nothing in common with the library that the product uses.
 */
final class DayByDay {

    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    private final Map<String, String> parts = new HashMap<>();
    private final LocalDateTime start;
    private final ZoneId zone;

    DayByDay(String rule, LocalDateTime start, ZoneId zone) {
        for (var part : rule.split(";")) {
            parts.put(part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1));
        }
        this.start = start;
        this.zone = zone;
    }

    /** The dates up to a last day, which should lie behind whatever the rule gives. */
    List<LocalDateTime> dates(LocalDate last) {
        var count = Integer.parseInt(parts.getOrDefault("COUNT", "100000"));
        var found = new ArrayList<LocalDateTime>();
        for (var day = start.toLocalDate(); !day.isAfter(last) && found.size() < count; day = day.plusDays(1)) {
            var time = day.atTime(start.toLocalTime());
            if (means(day) && !isAfterUntil(time)) {
                found.add(time);
            }
        }
        return found;
    }

    private boolean isAfterUntil(LocalDateTime time) {
        var until = parts.get("UNTIL");
        if (until == null) {
            return false;
        }
        var bare = until.replace("T", "").replace("Z", "");
        var end = LocalDateTime.of(
                number(bare, 0, 4),
                number(bare, 4, 6),
                number(bare, 6, 8),
                number(bare, 8, 10),
                number(bare, 10, 12),
                number(bare, 12, 14));
        Instant instant = end.toInstant(java.time.ZoneOffset.UTC);
        return time.atZone(zone).toInstant().isAfter(instant);
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text.substring(from, to));
    }

    private boolean means(LocalDate day) {
        if (has("BYMONTH") && !numbers("BYMONTH").contains(day.getMonthValue())) {
            return false;
        }
        return isOfItsPeriods(day)
                && switch (parts.get("FREQ")) {
                    case "DAILY" -> isOneOfTheWeekdays(day);
                    case "WEEKLY" ->
                        has("BYDAY") ? isOneOfTheWeekdays(day) : day.getDayOfWeek() == start.getDayOfWeek();
                    case "MONTHLY" -> has("BYSETPOS") ? isAtAPosition(day) : isMeantInItsMonth(day);
                    case "YEARLY" -> isMeantInItsYear(day);
                    default -> throw new IllegalArgumentException(parts.toString());
                };
    }

    private boolean isOfItsPeriods(LocalDate day) {
        var first = start.toLocalDate();
        var apart = switch (parts.get("FREQ")) {
            case "DAILY" -> ChronoUnit.DAYS.between(first, day);
            case "WEEKLY" -> ChronoUnit.WEEKS.between(first.with(DayOfWeek.MONDAY), day.with(DayOfWeek.MONDAY));
            case "MONTHLY" -> ChronoUnit.MONTHS.between(first.withDayOfMonth(1), day.withDayOfMonth(1));
            default -> day.getYear() - first.getYear();
        };
        return apart % Integer.parseInt(parts.getOrDefault("INTERVAL", "1")) == 0;
    }

    private boolean isMeantInItsYear(LocalDate day) {
        if (has("BYMONTH") || !has("BYDAY")) {
            return (has("BYMONTH") || day.getMonth() == start.getMonth()) && isMeantInItsMonth(day);
        }
        return isOneOfTheWeekdays(day);
    }

    private boolean isMeantInItsMonth(LocalDate day) {
        if (has("BYMONTHDAY")) {
            return isOneOfTheMonthsDays(day) && isOneOfTheWeekdays(day);
        }
        return has("BYDAY") ? isOneOfTheWeekdays(day) : day.getDayOfMonth() == start.getDayOfMonth();
    }

    private boolean isOneOfTheMonthsDays(LocalDate day) {
        var fromEnd = day.getDayOfMonth() - day.lengthOfMonth() - 1;
        return numbers("BYMONTHDAY").stream().anyMatch(each -> each == day.getDayOfMonth() || each == fromEnd);
    }

    private boolean isOneOfTheWeekdays(LocalDate day) {
        return !has("BYDAY")
                || Arrays.stream(parts.get("BYDAY").split(",")).anyMatch(each -> {
                    var name = each.substring(each.length() - 2);
                    var number = each.length() == 2 ? 0 : Integer.parseInt(each.substring(0, each.length() - 2));
                    return DAYS.indexOf(name) == day.getDayOfWeek().ordinal()
                            && (number == 0
                                    || number == (day.getDayOfMonth() + 6) / 7
                                    || number == -((day.lengthOfMonth() - day.getDayOfMonth()) / 7 + 1));
                });
    }

    private boolean isAtAPosition(LocalDate day) {
        var month = Stream.iterate(day.withDayOfMonth(1), each -> each.plusDays(1))
                .limit(day.lengthOfMonth())
                .filter(this::isMeantInItsMonth)
                .toList();
        var at = month.indexOf(day);
        return at >= 0
                && numbers("BYSETPOS").stream().anyMatch(each -> each > 0 ? each == at + 1 : each == at - month.size());
    }

    private boolean has(String part) {
        return parts.containsKey(part);
    }

    private List<Integer> numbers(String part) {
        return Arrays.stream(parts.get(part).split(",")).map(Integer::valueOf).toList();
    }
}
