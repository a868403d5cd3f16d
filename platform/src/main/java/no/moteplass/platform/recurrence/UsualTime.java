package no.moteplass.platform.recurrence;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** What most of some times have in common: more than half of them, else nothing is usual. */
public record UsualTime(
        @Nullable DayOfWeek weekday,
        @Nullable PartOfDay part,
        @Nullable LocalTime start,
        @Nullable Duration length) {

    /** One of the times. */
    public record Meeting(LocalDateTime start, Duration length) {}

    public static UsualTime of(Collection<Meeting> meetings) {
        return new UsualTime(
                most(meetings, each -> each.start().getDayOfWeek()).orElse(null),
                most(meetings, each -> PartOfDay.of(each.start().toLocalTime())).orElse(null),
                most(meetings, each -> each.start().toLocalTime()).orElse(null),
                most(meetings, Meeting::length).orElse(null));
    }

    /** What more than half of them are, if anything is. What a few have none of is not counted as something. */
    public static <T, V> Optional<V> most(Collection<T> all, Function<T, @Nullable V> what) {
        Map<V, Integer> counted = new HashMap<>();
        for (var each : all) {
            var value = what.apply(each);
            if (value != null) {
                counted.merge(value, 1, Integer::sum);
            }
        }
        return counted.entrySet().stream()
                .filter(each -> 2 * each.getValue() > all.size())
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
