package no.moteplass.platform.recurrence;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Rules of every kind that is taken (S2), and where and when they begin. */
public final class RandomRules {

    private static final List<String> WEEKDAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
    private static final List<String> ZONES =
            List.of("Europe/Oslo", "America/New_York", "Asia/Kolkata", "Australia/Sydney", "Atlantic/Reykjavik");
    private static final List<LocalDate> AROUND = List.of(
            LocalDate.of(2027, 3, 28),
            LocalDate.of(2027, 10, 31),
            LocalDate.of(2026, 12, 28),
            LocalDate.of(2028, 2, 29),
            LocalDate.of(2027, 1, 31));

    private RandomRules() {}

    public static ZoneId zone(Random random) {
        return ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
    }

    /** At any half hour, on a day around one that is hard to count from. */
    static LocalDateTime start(Random random) {
        return AROUND.get(random.nextInt(AROUND.size()))
                .plusDays(random.nextInt(9) - 4)
                .atTime(LocalTime.of(random.nextInt(24), 30 * random.nextInt(2)));
    }

    /** Any rule of the language, that ends by itself. */
    public static String rule(Random random, LocalDateTime start) {
        var kind = switch (random.nextInt(14)) {
            case 0 -> "FREQ=DAILY";
            case 1 -> "FREQ=DAILY;BYDAY=" + weekdays(random);
            case 2 -> "FREQ=WEEKLY";
            case 3 -> "FREQ=WEEKLY;BYDAY=" + weekdays(random);
            case 4 -> "FREQ=WEEKLY;BYMONTH=" + months(random) + ";BYDAY=" + weekdays(random);
            case 5 -> "FREQ=MONTHLY";
            case 6 -> "FREQ=MONTHLY;BYDAY=" + numbered(random);
            case 7 -> "FREQ=MONTHLY;BYDAY=" + weekdays(random) + ";BYSETPOS=" + (1 + random.nextInt(4));
            case 8 -> "FREQ=MONTHLY;BYDAY=" + weekdays(random) + ";BYSETPOS=-" + (1 + random.nextInt(3));
            case 9 -> "FREQ=MONTHLY;BYMONTHDAY=" + (1 + random.nextInt(31)) + ",-" + (1 + random.nextInt(3));
            case 10 -> "FREQ=MONTHLY;BYMONTHDAY=13,14,15;BYDAY=" + weekdays(random);
            case 11 -> "FREQ=YEARLY;BYMONTH=" + months(random) + ";BYMONTHDAY=" + (1 + random.nextInt(28));
            case 12 -> "FREQ=YEARLY;BYMONTH=" + months(random) + ";BYDAY=" + numbered(random);
            default -> "FREQ=YEARLY";
        };
        var mayLeaveOut = !kind.startsWith("FREQ=DAILY;BYDAY");
        var interval = mayLeaveOut && random.nextInt(3) == 0 ? ";INTERVAL=" + (2 + random.nextInt(3)) : "";
        var last = start.plusDays(10 + random.nextInt(400))
                .atOffset(ZoneOffset.UTC)
                .toInstant();
        return kind
                + interval
                + (random.nextInt(3) == 0 ? ";UNTIL=" + Until.utc(last) : ";COUNT=" + (1 + random.nextInt(20)));
    }

    private static String weekdays(Random random) {
        var some = new TreeSet<Integer>();
        for (var i = random.nextInt(4); i >= 0; i--) {
            some.add(random.nextInt(7));
        }
        return some.stream().map(WEEKDAYS::get).collect(Collectors.joining(","));
    }

    private static String numbered(Random random) {
        var number = random.nextBoolean() ? 1 + random.nextInt(5) : -1 - random.nextInt(2);
        return number + WEEKDAYS.get(random.nextInt(7));
    }

    private static String months(Random random) {
        var some = new TreeSet<>(List.of(1 + random.nextInt(12), 1 + random.nextInt(12)));
        return some.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
