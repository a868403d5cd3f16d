package no.moteplass.sessions.groupfeed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.sessions.Api;
import no.moteplass.sessions.City;
import no.moteplass.sessions.SessionsTest;

/**
 * Facilitators who give up their seats and sit again, lose their role and get it anew, go inactive and come back, in
 * seeded histories: events in, leads out, against what people call fair (S5), said without cycles.
 */
@QuarkusTest
class ComingBackTest extends SessionsTest {

    private static final int SESSIONS = 26;
    private static final int STEPS = 8;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("moteplass.test.seeds", 5));
    }

    /** Somebody who leads or led, and since when they do without a break; null while they do not. */
    private static final class Someone {

        private final City.Person person;
        private UUID membership;
        private Instant since;
        private boolean active = true;
        private boolean sits;
        private boolean satBefore;

        Someone(City.Person person) {
            this.person = person;
        }

        String id() {
            return person.id().toString();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void leads_come_by_turns_whoever_leaves_and_comes_back(long seed) {
        var random = new Random(seed * 6_151);
        var group = city.confidentialGroup("FACILITATED");
        var people = new LinkedHashMap<String, Someone>();
        for (var i = 0; i < 2 + random.nextInt(4); i++) {
            var one = new Someone(city.person("Fa" + i));
            one.since = City.LONG_AGO.plusSeconds(i);
            one.membership = city.role(group, one.person, "FACILITATOR", one.since);
            people.put(one.id(), one);
        }
        city.publish();
        var first = Instant.parse(nextYear() + "-02-01T08:00:00Z");
        var planned = Api.post(Api.asCoordinator(), "/groups/" + group.id() + "/series", weekly());
        assertThat(planned.statusCode()).as(planned.asString()).isEqualTo(201);
        assertThat(leads(group)).isEqualTo(inTurn(people));

        var week = 0;
        for (var step = 0; step < STEPS; step++) {
            week += random.nextInt(3);
            var now = first.plusSeconds(week * 604_800L + 172_800);
            itIs(now);
            var one = List.copyOf(people.values()).get(random.nextInt(people.size()));
            var before = leads(group);
            var what = "seed %d step %d, in week %d, of %s: ".formatted(seed, step, week, one.id());
            switch (random.nextInt(4)) {
                case 0, 1 -> {
                    sitsOrStands(one, now);
                    assertThat(leads(group)).as(what + "a seat is no turn").isEqualTo(before);
                }
                case 2 -> {
                    var left = one.since != null;
                    losesOrGetsRole(group, one, now);
                    assertFollows(what, left, one, people, before, leads(group), week + 1);
                }
                default -> {
                    var left = one.active;
                    one.active = !one.active;
                    var led = one.since != null;
                    city.active(one.person, one.active);
                    city.publish();
                    if (led) {
                        one.since = one.active ? now : one.since;
                        assertFollows(what, left, one, people, before, leads(group), week + 1);
                    }
                }
            }
        }
    }

    private void sitsOrStands(Someone one, Instant now) {
        if (one.membership == null) {
            return;
        }
        if (one.sits) {
            city.stands(one.membership, now);
        } else if (one.satBefore) {
            one.membership = city.sitsAgain(one.membership, now);
        } else {
            city.sits(one.membership, now);
        }
        one.sits = !one.sits;
        one.satBefore = true;
        city.publish();
    }

    private void losesOrGetsRole(City.Group group, Someone one, Instant now) {
        if (one.membership == null) {
            one.membership = city.role(group, one.person, "FACILITATOR", now);
            one.since = now;
        } else {
            city.leaves(one.membership, now);
            one.membership = null;
            one.since = null;
            one.sits = false;
            one.satBefore = false;
        }
        city.publish();
    }

    private static void assertFollows(
            String what,
            boolean left,
            Someone one,
            Map<String, Someone> people,
            List<String> before,
            List<String> after,
            int ahead) {
        assertThat(after.subList(0, ahead)).as(what + "what has been stays").isEqualTo(before.subList(0, ahead));
        var eligible = people.values().stream()
                .filter(each -> each.since != null && each.active)
                .map(Someone::id)
                .toList();
        assertThat(after.subList(ahead, SESSIONS))
                .as(what + "whoever may lead does, and nobody else")
                .isSubsetOf(eligible.isEmpty() ? List.of("nobody") : eligible);
        if (left) {
            for (var i = ahead; i < SESSIONS; i++) {
                if (!before.get(i).equals(one.id())) {
                    assertThat(after.get(i)).as(what + "others' turns stay").isEqualTo(before.get(i));
                }
            }
            return;
        }
        if (!eligible.contains(one.id())) {
            assertThat(after).as(what + "an inactive person's role is no turn").isEqualTo(before);
            return;
        }
        if (eligible.size() > 1) {
            assertThat(after.get(ahead))
                    .as(what + "who comes back is not the next")
                    .isNotEqualTo(one.id());
            var wait = after.subList(ahead, SESSIONS).indexOf(one.id());
            assertThat(after.subList(ahead, ahead + Math.max(wait, 0)))
                    .as(what + "who comes back is not passed over")
                    .doesNotHaveDuplicates();
        }
        assertNobodyIsPassedOver(what, eligible, after, ahead);
    }

    /** Whoever leads again has let everybody else who may lead do so in between. */
    private static void assertNobodyIsPassedOver(String what, List<String> eligible, List<String> leads, int ahead) {
        var last = new HashMap<String, Integer>();
        for (var i = ahead; i < SESSIONS; i++) {
            var lead = leads.get(i);
            var before = last.put(lead, i);
            if (before != null) {
                assertThat(leads.subList(before, i))
                        .as(what + "turn %d is %s's again", i, lead)
                        .containsAll(eligible);
            }
        }
    }

    private static List<String> inTurn(Map<String, Someone> people) {
        var order = List.copyOf(people.keySet());
        var leads = new ArrayList<String>();
        for (var i = 0; i < SESSIONS; i++) {
            leads.add(order.get(i % order.size()));
        }
        return leads;
    }

    private static Map<String, Object> weekly() {
        var weekly = series(nextYear() + "-02-01T09:00", "FREQ=WEEKLY;COUNT=" + SESSIONS);
        weekly.put("skipHolidays", false);
        return weekly;
    }

    @SuppressWarnings("unchecked") // The answer's shape.
    private static List<String> leads(City.Group group) {
        return Api.sessions(Api.asCoordinator(), "group=" + group.id()).stream()
                .map(each -> ((List<Map<String, Object>>) each.get("facilitators"))
                        .stream()
                                .findFirst()
                                .map(one -> (String) one.get("leader"))
                                .orElse("nobody"))
                .map(Objects::requireNonNull)
                .toList();
    }
}
