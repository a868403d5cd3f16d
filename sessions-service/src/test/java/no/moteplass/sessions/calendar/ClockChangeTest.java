package no.moteplass.sessions.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.platform.icalendar.CalendarReaders;
import no.moteplass.platform.icalendar.CalendarReaders.Shown;
import no.moteplass.sessions.SessionsFeed;

/** A series that meets through the nights in which the clocks change begins and ends alike for everyone who asks. */
@QuarkusTest
class ClockChangeTest extends CalendarTest {

    private static final List<String> ZONES = List.of("Europe/Oslo", "America/New_York", "Australia/Sydney");
    private static final List<String> RULES = List.of(
            "FREQ=DAILY;COUNT=12",
            "FREQ=WEEKLY;BYDAY=SA,SU;COUNT=5",
            "FREQ=MONTHLY;BYDAY=-1SA;COUNT=9",
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=SA;COUNT=16");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("moteplass.test.seeds", 6));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void is_the_same_in_the_api_the_feed_and_the_calendar(long seed) {
        var random = new Random(seed * 7_907);
        var zone = ZONES.get((int) seed % ZONES.size());
        var change = change(zone, random.nextBoolean());
        var asked = series(
                change.minusDays(1 + random.nextInt(7)).atTime(18 + random.nextInt(6), 30) + "",
                RULES.get(random.nextInt(RULES.size())));
        asked.put("zone", zone);
        asked.put("duration", List.of("PT8H", "PT5H30M", "PT3H", "P1D").get(random.nextInt(4)));
        asked.put("skipHolidays", false);
        var circle = circle(2);
        var ben = circle.members().getFirst();
        var what = "seed %d: %s".formatted(seed, asked);
        assertThat(plan(circle.group(), asked).getList("sessions")).as(what).isNotEmpty();

        var inApi = all(circle.group()).stream()
                .map(each -> new Shown(instant(each.get("start")), instant(each.get("end"))))
                .sorted(Shown.ORDER)
                .toList();
        var inFeed = SessionsFeed.all().stream()
                .filter(each -> each.type().equals("no.moteplass.session.changed"))
                .filter(each ->
                        circle.group().id().toString().equals(each.data().get("group")))
                .map(each -> new Shown(
                        instant(each.data().get("start")), instant(each.data().get("end"))))
                .sorted(Shown.ORDER)
                .toList();
        var document = calendar(subscribe(ben)).text();
        assertThat(inFeed).as(what).isEqualTo(inApi);
        assertThat(CalendarReaders.libRecurByTheWall(document))
                .as("%s%n%s", what, document)
                .isEqualTo(inApi);
        assertThat(CalendarReaders.libRecurCountingHours(document))
                .as("%s%n%s", what, document)
                .isEqualTo(inApi);
        assertThat(CalendarReaders.biweekly(document))
                .as("%s%n%s", what, document)
                .isEqualTo(inApi);
        assertThat(CalendarReaders.ical4j(document))
                .as("%s%n%s", what, document)
                .isEqualTo(inApi);
    }

    private static Instant instant(Object time) {
        return OffsetDateTime.parse((String) time).toInstant();
    }

    /** The day on which the clocks change in a zone, next year. */
    private static LocalDate change(String zone, boolean first) {
        var rules = ZoneId.of(zone).getRules();
        var one = rules.nextTransition(Instant.parse(nextYear() + "-01-01T00:00:00Z"));
        var found = first ? one : rules.nextTransition(one.getInstant());
        return LocalDateTime.ofInstant(found.getInstant(), ZoneId.of(zone)).toLocalDate();
    }
}
