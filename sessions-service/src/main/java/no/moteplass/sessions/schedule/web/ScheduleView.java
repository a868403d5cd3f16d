package no.moteplass.sessions.schedule.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import no.moteplass.platform.recurrence.PartOfDay;
import no.moteplass.sessions.schedule.Schedule;

/** When and where a group usually meets, as it is shown. */
@Schema(
        name = "Schedule",
        description = "When and where a group usually meets: what more than half of what it has ahead have in common."
                + " Times and places, never people")
record ScheduleView(
        UUID group,

        @Schema(description = "Whether it has anything ahead; else all the rest is null")
        boolean planned,

        @Schema(
                description = "Null where it differs",
                enumeration = {"MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"})
        @Nullable
        String weekday,

        @Schema(description = "AM: before 11:00, MID: before 13:00, PM: before 17:00, EVE: later") @Nullable
        PartOfDay partOfDay,

        @Schema(
                description = "Local; null of a confidential group one is not in and has no offer from",
                examples = "09:00")
        @Nullable
        String start,

        @Schema(description = "ISO 8601", examples = "PT1H") @Nullable
        String duration,

        @Schema(description = "ISO 8601; null where dates are not evenly spaced", examples = "P1M") @Nullable
        String rhythm,

        @Schema(description = "As start", examples = "Rådhuset, møterom 3") @Nullable
        String place,

        @Schema(description = "The part of the city", examples = "Sentrum") @Nullable
        String district,

        @Schema(description = "Behind a link and in no room; as start") @Nullable
        Boolean online,

        @Schema(description = "As start", examples = "2027-01-12") @Nullable
        LocalDate nextDate) {

    static ScheduleView of(UUID group, Schedule schedule) {
        return switch (schedule) {
            case Schedule.NoPlan none ->
                new ScheduleView(group, false, null, null, null, null, null, null, null, null, null);
            case Schedule.Roughly roughly -> shown(group, roughly, null, null, null, null);
            case Schedule.Exactly(var roughly, var start, var place, var online, var next) ->
                shown(group, roughly, start == null ? null : start.toString(), place, online, next);
        };
    }

    private static ScheduleView shown(
            UUID group,
            Schedule.Roughly roughly,
            @Nullable String start,
            @Nullable String place,
            @Nullable Boolean online,
            @Nullable LocalDate next) {
        return new ScheduleView(
                group,
                true,
                code(roughly.weekday()),
                roughly.part(),
                start,
                Objects.toString(roughly.duration(), null),
                roughly.rhythm() == null ? null : roughly.rhythm().text(),
                place,
                roughly.district(),
                online,
                next);
    }

    /** As groups-service writes slots. */
    private static @Nullable String code(@Nullable DayOfWeek weekday) {
        return weekday == null ? null : weekday.name().substring(0, 3);
    }
}
