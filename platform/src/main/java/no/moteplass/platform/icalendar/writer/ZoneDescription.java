package no.moteplass.platform.icalendar.writer;

import static java.util.stream.Collectors.joining;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * VTIMEZONE (RFC 5545 section 3.6.5) from the zone's rules as they are now: a yearly rule from 1970 on for either change of
 * the clocks, the one form that every calendar program understands. A zone whose changes follow no rule gets them one by
 * one from 2020 on; one without any, a single STANDARD. The TZID is the zone's own name, never that of a zone it is
 * linked to.
 */
final class ZoneDescription {

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR_LOOKED_AT = 2100;
    private static final Instant FIRST_SINGLE_CHANGE = Instant.parse("2020-01-01T00:00:00Z");

    private static final Map<ZoneId, VTimeZone> KNOWN = new ConcurrentHashMap<>();

    private ZoneDescription() {}

    static VTimeZone of(ZoneId zone) {
        return KNOWN.computeIfAbsent(zone, ZoneDescription::describe);
    }

    private static VTimeZone describe(ZoneId zone) {
        ZoneRules rules = zone.getRules();
        List<Observance> observances = rules.getTransitionRules().isEmpty()
                ? singleChanges(zone, rules)
                : rules.getTransitionRules().stream()
                        .map(rule -> yearly(zone, rule))
                        .toList();
        return new VTimeZone(new PropertyList(List.of(new TzId(zone.getId()))), new ComponentList<>(observances));
    }

    private static Observance yearly(ZoneId zone, ZoneOffsetTransitionRule rule) {
        List<LocalDateTime> onsets = onsets(rule);
        return observance(
                zone,
                rule.getOffsetAfter().equals(rule.getStandardOffset()),
                onsets.getFirst(),
                rule.getOffsetBefore(),
                rule.getOffsetAfter(),
                List.of(new RRule<Temporal>(yearlyRule(onsets))));
    }

    private static List<LocalDateTime> onsets(ZoneOffsetTransitionRule rule) {
        List<LocalDateTime> onsets = IntStream.range(FIRST_YEAR, LAST_YEAR_LOOKED_AT)
                .mapToObj(year -> rule.createTransition(year).getDateTimeBefore())
                .toList();
        boolean oneMonth =
                onsets.stream().map(LocalDateTime::getMonth).distinct().count() == 1;
        // "Thursday at 24:00" may be the first of the next month, which no rule can say; a second earlier it can.
        return oneMonth
                ? onsets
                : onsets.stream().map(onset -> onset.minusSeconds(1)).toList();
    }

    private static String yearlyRule(List<LocalDateTime> onsets) {
        LocalDateTime first = onsets.getFirst();
        String month = "FREQ=YEARLY;BYMONTH=" + first.getMonthValue();
        String weekday = first.getDayOfWeek().name().substring(0, 2);
        int[] days = onsets.stream()
                .mapToInt(LocalDateTime::getDayOfMonth)
                .sorted()
                .distinct()
                .toArray();
        int week = (days[0] - 1) / 7;
        if (days.length == 1) {
            return month + ";BYMONTHDAY=" + days[0];
        }
        if (onsets.stream().allMatch(ZoneDescription::inLastWeekOfMonth)) {
            return month + ";BYDAY=-1" + weekday;
        }
        if (IntStream.of(days).allMatch(day -> (day - 1) / 7 == week)) {
            return month + ";BYDAY=" + (week + 1) + weekday;
        }
        String list = IntStream.of(days).mapToObj(Integer::toString).collect(joining(","));
        return month + ";BYMONTHDAY=" + list + ";BYDAY=" + weekday;
    }

    private static boolean inLastWeekOfMonth(LocalDateTime onset) {
        return onset.getDayOfMonth() > YearMonth.from(onset).lengthOfMonth() - 7;
    }

    private static List<Observance> singleChanges(ZoneId zone, ZoneRules rules) {
        ZoneOffset before = rules.getOffset(FIRST_SINGLE_CHANGE);
        var observances = new ArrayList<Observance>();
        observances.add(observance(zone, true, LocalDateTime.of(FIRST_YEAR, 1, 1, 0, 0), before, before, List.of()));
        for (ZoneOffsetTransition change : rules.getTransitions()) {
            if (change.getInstant().isAfter(FIRST_SINGLE_CHANGE)) {
                observances.add(observance(
                        zone,
                        !rules.isDaylightSavings(change.getInstant()),
                        change.getDateTimeBefore(),
                        change.getOffsetBefore(),
                        change.getOffsetAfter(),
                        List.of()));
            }
        }
        return observances;
    }

    private static Observance observance(
            ZoneId zone,
            boolean standard,
            LocalDateTime onset,
            ZoneOffset from,
            ZoneOffset to,
            List<? extends Property> rule) {
        var properties = new ArrayList<Property>();
        properties.add(new DtStart<>(onset));
        properties.addAll(rule);
        properties.add(
                new TzName(TimeZone.getTimeZone(zone).getDisplayName(!standard, TimeZone.SHORT, Locale.ENGLISH)));
        properties.add(new TzOffsetFrom(from));
        properties.add(new TzOffsetTo(to));
        var list = new PropertyList(properties);
        return standard ? new Standard(list) : new Daylight(list);
    }
}
