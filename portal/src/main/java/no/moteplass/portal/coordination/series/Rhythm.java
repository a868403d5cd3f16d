package no.moteplass.portal.coordination.series;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** How often a series meets, each one choice in the form, and the rule of RFC 5545 that it comes to. */
enum Rhythm {
    WEEKLY("WEEKLY", 1),
    FORTNIGHTLY("WEEKLY", 2),
    EVERY_THIRD_WEEK("WEEKLY", 3),
    MONTHLY("MONTHLY", 1),
    EVERY_SECOND_MONTH("MONTHLY", 2),
    EVERY_THIRD_MONTH("MONTHLY", 3);

    private final String frequency;
    private final int interval;

    Rhythm(String frequency, int interval) {
        this.frequency = frequency;
        this.interval = interval;
    }

    /** The one that was chosen; once a month where none was. */
    static Rhythm named(@Nullable String name) {
        return Arrays.stream(values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(MONTHLY);
    }

    String ruleFrom(LocalDate first, String count) {
        var weekday = first.getDayOfWeek().name().substring(0, 2).toUpperCase(Locale.ROOT);
        var day = "MONTHLY".equals(frequency) ? ordinal(first) + weekday : weekday;
        return "FREQ=" + frequency + ";INTERVAL=" + interval + ";BYDAY=" + day + ";COUNT=" + count;
    }

    /** The second Tuesday stays the second Tuesday; a fifth, which many months lack, is the last. */
    private static int ordinal(LocalDate first) {
        var week = (first.getDayOfMonth() - 1) / 7 + 1;
        return week > 4 ? -1 : week;
    }
}
