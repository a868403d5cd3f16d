package no.moteplass.platform.icalendar.writer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import biweekly.Biweekly;
import biweekly.component.Observance;
import biweekly.component.VTimezone;

@Execution(ExecutionMode.CONCURRENT)
class ZoneDescriptionTest {

    @Test
    void oslo_has_two_yearly_rules_from_1970_on_under_its_own_name() {
        assertThat(ZoneDescription.of(ZoneId.of("Europe/Oslo")).toString()).isEqualTo("""
                        BEGIN:VTIMEZONE
                        TZID:Europe/Oslo
                        BEGIN:DAYLIGHT
                        DTSTART:19700329T020000
                        RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
                        TZNAME:CEST
                        TZOFFSETFROM:+0100
                        TZOFFSETTO:+0200
                        END:DAYLIGHT
                        BEGIN:STANDARD
                        DTSTART:19701025T030000
                        RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
                        TZNAME:CET
                        TZOFFSETFROM:+0200
                        TZOFFSETTO:+0100
                        END:STANDARD
                        END:VTIMEZONE
                        """.replace("\n", "\r\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Oslo",
                "Europe/London",
                "Europe/Dublin",
                "America/New_York",
                "America/Sao_Paulo",
                "America/Nuuk",
                "America/Santiago",
                "Africa/Cairo",
                "Africa/Casablanca",
                "Asia/Kolkata",
                "Asia/Jerusalem",
                "Australia/Lord_Howe",
                "Pacific/Auckland",
                "Asia/Almaty",
                "UTC"
            })
    void readers_of_it_get_the_offsets_of_the_zone(String name) {
        ZoneId zone = ZoneId.of(name);
        List<Onset> onsets = onsets(document(zone));
        Instant end = Instant.parse("2032-01-01T12:00:00Z");
        for (Instant at = Instant.parse("2026-01-01T00:30:00Z"); at.isBefore(end); at = at.plus(3, ChronoUnit.HOURS)) {
            int expected = zone.getRules().getOffset(at).getTotalSeconds();
            Instant now = at;
            Onset last = onsets.stream()
                    .filter(onset -> !onset.at().isAfter(now))
                    .max(Comparator.comparing(Onset::at))
                    .orElseThrow();
            assertThat(last.seconds()).as("%s at %s", zone, at).isEqualTo(expected);
        }
    }

    /** Biweekly's own time zones are an hour off on the very day of a change. */
    @Test
    void biweekly_gets_the_offsets_of_oslo_but_on_the_day_of_a_change() {
        ZoneId oslo = ZoneId.of("Europe/Oslo");
        TimeZone read = Biweekly.parse(document(oslo))
                .first()
                .getTimezoneInfo()
                .getTimezones()
                .iterator()
                .next()
                .getTimeZone();
        Instant end = Instant.parse("2032-01-01T12:00:00Z");
        for (Instant at = Instant.parse("2026-01-01T00:30:00Z"); at.isBefore(end); at = at.plus(1, ChronoUnit.DAYS)) {
            if (isFarFromChange(oslo, at)) {
                assertThat(read.getOffset(at.toEpochMilli()) / 1000)
                        .as("%s", at)
                        .isEqualTo(oslo.getRules().getOffset(at).getTotalSeconds());
            }
        }
    }

    private static String document(ZoneId zone) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n" + ZoneDescription.of(zone) + "END:VCALENDAR\r\n";
    }

    /** From this instant on this many seconds hold. */
    private record Onset(Instant at, int seconds) {}

    /** RFC 5545 section 3.6.5, word for word: an onset is a local time under the offset before it. */
    private static List<Onset> onsets(String document) {
        var onsets = new ArrayList<Onset>();
        for (VTimezone zone : Biweekly.parse(document).first().getTimezoneInfo().getComponents()) {
            for (Observance observance : concat(zone)) {
                var utc = TimeZone.getTimeZone("UTC");
                int from = (int) (observance.getTimezoneOffsetFrom().getValue().getMillis() / 1000);
                int to = (int) (observance.getTimezoneOffsetTo().getValue().getMillis() / 1000);
                LocalDateTime start = observance
                        .getDateStart()
                        .getValue()
                        .getRawComponents()
                        .toDate(utc)
                        .toInstant()
                        .atOffset(ZoneOffset.UTC)
                        .toLocalDateTime();
                var rule = observance.getRecurrenceRule();
                if (rule == null) {
                    onsets.add(new Onset(start.toInstant(ZoneOffset.ofTotalSeconds(from)), to));
                    continue;
                }
                var dates = rule.getValue().getDateIterator(Date.from(start.toInstant(ZoneOffset.UTC)), utc);
                for (int i = 0; i < 65; i++) {
                    onsets.add(new Onset(dates.next().toInstant().minusSeconds(from), to));
                }
            }
        }
        return onsets;
    }

    private static List<Observance> concat(VTimezone zone) {
        var all = new ArrayList<Observance>(zone.getStandardTimes());
        all.addAll(zone.getDaylightSavingsTime());
        return all;
    }

    private static boolean isFarFromChange(ZoneId zone, Instant at) {
        ZoneRules rules = zone.getRules();
        return rules.previousTransition(at).getInstant().isBefore(at.minus(2, ChronoUnit.DAYS))
                && rules.nextTransition(at).getInstant().isAfter(at.plus(2, ChronoUnit.DAYS));
    }
}
