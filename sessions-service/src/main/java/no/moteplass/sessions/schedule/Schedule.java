package no.moteplass.sessions.schedule;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import no.moteplass.platform.recurrence.PartOfDay;
import no.moteplass.platform.recurrence.RecurrenceRule;
import no.moteplass.platform.recurrence.Rhythm;
import no.moteplass.platform.recurrence.UsualTime;

/** When and where a group usually meets: what most of what it has planned have in common, times and places alone. */
public sealed interface Schedule {

    /** It has planned nothing. */
    record NoPlan() implements Schedule {}

    /**
     * For whom the exact hour is nobody's business: with it, and a look into somebody's calendar, one would know who sits
     * there (P2).
     */
    record Roughly(
            @Nullable DayOfWeek weekday,
            @Nullable PartOfDay part,
            @Nullable Duration duration,
            @Nullable Rhythm rhythm,
            @Nullable String district)
            implements Schedule {}

    /**
     * All of it.
     *
     * @param online whether there is a link and no room
     * @param nextDate when it meets next, which need not be as usual
     */
    record Exactly(
            Roughly roughly,
            @Nullable LocalTime start,
            @Nullable String place,
            boolean online,
            LocalDate nextDate) implements Schedule {}

    /** @param planned what the group has planned, by start */
    static Schedule exactly(List<PlannedMeeting> planned) {
        if (planned.isEmpty()) {
            return new NoPlan();
        }
        var usual = usual(planned);
        return new Exactly(
                roughly(planned, usual),
                usual.start(),
                UsualTime.most(planned, PlannedMeeting::place).orElse(null),
                planned.stream().allMatch(each -> each.place() == null && each.link() != null),
                planned.getFirst().start().toLocalDate());
    }

    /** @param planned what the group has planned since the first of the month: nothing changes when an hour has passed */
    static Schedule roughly(List<PlannedMeeting> planned) {
        return planned.isEmpty() ? new NoPlan() : roughly(planned, usual(planned));
    }

    private static Roughly roughly(List<PlannedMeeting> planned, UsualTime usual) {
        return new Roughly(
                usual.weekday(),
                usual.part(),
                usual.length(),
                UsualTime.most(planned, PlannedMeeting::rule)
                        .flatMap(rule -> RecurrenceRule.of(rule).rhythm())
                        .orElse(null),
                UsualTime.most(planned, PlannedMeeting::district).orElse(null));
    }

    private static UsualTime usual(List<PlannedMeeting> planned) {
        return UsualTime.of(planned.stream()
                .map(each -> new UsualTime.Meeting(each.start(), each.duration()))
                .toList());
    }
}
