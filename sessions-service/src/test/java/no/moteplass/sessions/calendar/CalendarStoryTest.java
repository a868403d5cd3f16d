package no.moteplass.sessions.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.sessions.Api;
import no.moteplass.sessions.City;

/** Whatever happens to a group, each calendar is exactly its owner's sessions. Many stories from a seed that is printed. */
@QuarkusTest
class CalendarStoryTest extends CalendarTest {

    private static final List<String> RULES = List.of(
            "FREQ=WEEKLY;COUNT=9",
            "FREQ=MONTHLY;BYDAY=2TH;COUNT=6",
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;COUNT=10",
            "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=7",
            "FREQ=DAILY;INTERVAL=5;UNTIL=%d0620");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 6);
    }

    /** Somebody with a seat, and the address they pull from. */
    private record Puller(City.Person person, UUID membership, String address) {}

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shows_each_exactly_their_own(long seed) {
        var random = new Random(seed);
        var group = city.confidentialGroup(random.nextBoolean() ? "SELF_RUN" : "FACILITATED");
        city.role(group, city.person("Anna"), "FACILITATOR", City.LONG_AGO);
        var pullers = new ArrayList<Puller>();
        for (var i = 0; i < 3; i++) {
            pullers.add(join(group, City.LONG_AGO.plusSeconds(i)));
        }
        plan(group, aSeries(random));
        var now = Instant.parse(nextYear() + "-01-20T10:00:00Z");
        for (var step = 0; step < 8; step++) {
            now = now.plus(Duration.ofDays(random.nextInt(15)));
            itIs(now);
            happen(random, group, pullers, now);
        }
        if (random.nextInt(3) == 0) {
            city.close(group, now);
            city.publish();
        }
        for (var each : pullers) {
            assertShowsExactly(calendar(each.address()), each.person());
        }
        assertThat(all(group).stream().filter(each -> !"CANCELLED".equals(each.get("state"))))
                .as("seed %d: somebody leads what is held in a group that has a facilitator", seed)
                .allSatisfy(
                        each -> assertThat((List<?>) each.get("facilitators")).isNotEmpty());
    }

    private Map<String, Object> aSeries(Random random) {
        var first = LocalDate.of(nextYear(), 2, 1).plusDays(random.nextInt(28));
        var rule = RULES.get(random.nextInt(RULES.size())).formatted(nextYear());
        var body = new HashMap<>(series(first + "T0" + (7 + random.nextInt(3)) + ":30", rule));
        body.put("skipWeeks", random.nextBoolean() ? List.of("W13") : List.of());
        body.put("rotation", random.nextInt(3) == 0 ? "FIXED" : "ROUND_ROBIN");
        return body;
    }

    private Puller join(City.Group group, Instant from) {
        var person = city.person("Puller");
        var membership = city.seat(group, person, from);
        city.publish();
        return new Puller(person, membership, subscribe(person));
    }

    private void happen(Random random, City.Group group, List<Puller> pullers, Instant now) {
        var ahead = all(group).stream()
                .filter(each ->
                        "SCHEDULED".equals(each.get("state")) && start(each).isAfter(now))
                .toList();
        var one = ahead.isEmpty() ? null : ahead.get(random.nextInt(ahead.size()));
        switch (random.nextInt(8)) {
            case 0 -> pullers.add(join(group, now));
            case 1 -> {
                city.leaves(pullers.get(random.nextInt(pullers.size())).membership(), now);
                city.publish();
            }
            case 2 -> act(one, "cancel", Map.of());
            case 3 -> {
                if (one != null) {
                    var date = ((String) one.get("start")).substring(0, 10);
                    act(one, "reschedule", Map.of("start", date + "T1" + random.nextInt(9) + ":15"));
                }
            }
            case 4 -> {
                var single = session(LocalDate.of(nextYear(), 6, 1 + random.nextInt(28)) + "T18:00");
                Api.post(Api.asCoordinator(), "/groups/" + group.id() + "/sessions", single);
            }
            case 5, 6 -> {
                if (one != null && one.get("series") != null) {
                    changeSeries(random, one);
                }
            }
            default -> pullers.forEach(each -> assertShowsExactly(calendar(each.address()), each.person()));
        }
    }

    /** From one of its dates on: another time and place, or another rule. */
    private static void changeSeries(Random random, Map<String, Object> from) {
        var body = new HashMap<String, Object>();
        body.put("from", ((String) from.get("recurrenceId")).substring(0, 10));
        body.put("time", "1" + random.nextInt(9) + ":45");
        if (random.nextInt(3) == 0) {
            body.put("rule", "FREQ=WEEKLY;INTERVAL=2;COUNT=" + (2 + random.nextInt(4)));
        } else {
            body.put("place", "Rom " + random.nextInt(3));
        }
        var answer = Api.post(Api.asCoordinator(), "/series/" + from.get("series") + "/change", body);
        assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 409, 422);
    }

    private static void act(Map<String, Object> session, String verb, Map<String, Object> body) {
        if (session != null) {
            var answer = Api.post(Api.asCoordinator(), "/sessions/" + session.get("id") + "/" + verb, body);
            assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 409);
        }
    }
}
