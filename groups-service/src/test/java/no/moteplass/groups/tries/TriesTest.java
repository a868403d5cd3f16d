package no.moteplass.groups.tries;

import static no.moteplass.groups.Cast.API;
import static no.moteplass.groups.Cast.answer;
import static no.moteplass.groups.Cast.coordinator;
import static no.moteplass.groups.Cast.frontLine;
import static no.moteplass.groups.Cast.group;
import static no.moteplass.groups.Cast.machine;
import static no.moteplass.groups.Cast.patch;
import static no.moteplass.groups.Cast.programme;
import static no.moteplass.groups.Cast.putMember;
import static no.moteplass.groups.Cast.reportOf;
import static no.moteplass.groups.Cast.signUp;
import static no.moteplass.groups.Cast.signUpFor;
import static no.moteplass.groups.Cast.signUpOf;
import static no.moteplass.groups.Cast.unit;
import static no.moteplass.groups.Cast.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.groups.Cast.Person;
import no.moteplass.platform.testing.PostgresResource;
import no.moteplass.platform.time.MovableClock;

/** Nobody finds out who sits in a confidential group by asking group after group (P2, FIT). */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class TriesTest {

    private static final Map<String, Object> MENTORS = Map.of("roles", List.of("MENTOR"));

    @Inject
    MovableClock clock;

    @AfterEach
    void back_to_real_time() {
        clock.setOffset(Duration.ZERO);
    }

    private static String with(Person somebody) {
        var group = group(5);
        putMember(group, somebody, MENTORS).statusCode(201);
        return group;
    }

    private static List<String> groupsWith(Person somebody, int many) {
        var groups = new ArrayList<String>();
        for (var index = 0; index < many; index++) {
            groups.add(with(somebody));
        }
        return groups;
    }

    @Test
    void after_five_groups_that_do_not_fit_every_other_one_says_the_same_until_tomorrow() {
        var manager = frontLine();
        var report = reportOf(manager, unit());
        var programme = programme(Map.of("confidential", true, "allowsSeveral", true));
        var groups = new ArrayList<String>();
        for (var index = 0; index < 6; index++) {
            // By name, so that the last one is not among those left out beside the first answer.
            groups.add(group(Map.of("programme", programme, "name", "Krets " + index)));
            putMember(groups.getLast(), report, MENTORS).statusCode(201);
        }
        groups.subList(0, 5)
                .forEach(each -> signUp(each, manager).statusCode(409).body("rule", equalTo("FIT")));
        var fits = group(Map.of("programme", programme, "name", "Krets 9"));
        var answers = List.of(fits, groups.getLast()).stream()
                .map(each -> signUp(each, manager)
                        .statusCode(429)
                        .body("type", equalTo("/problems/too-many-requests"))
                        .body("rule", equalTo("FIT"))
                        .body("code", equalTo("TOO_MANY_GROUPS"))
                        .body("title", equalTo("Nok forsøk for i dag"))
                        .body("detail", containsString("moteplass@example.org"))
                        .body("alternatives", nullValue())
                        .header("Retry-After", matchesPattern("[1-9][0-9]{0,4}"))
                        .json()
                        .<String, Object>getMap("$"))
                .map(each -> each.entrySet().stream()
                        .filter(member -> !member.getKey().equals("instance"))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                .toList();
        assertThat(answers.get(0)).isEqualTo(answers.get(1));
        manager.asks().get(API + "/audit?subject=me").body("items[0].action", equalTo("sign-up.refused.TOO_MANY"));
        signUp(groups.getFirst(), manager).statusCode(409).body("rule", equalTo("FIT"));
        signUp(group(Map.of("programme", "moteplass-by")), manager).statusCode(201);
        signUp("019a0000-0000-7000-8000-000000000000", manager).statusCode(404);
        signUpFor(fits, frontLine(), true).statusCode(201);
        clock.setOffset(Duration.ofDays(1));
        signUp(fits, manager).statusCode(201);
    }

    @Test
    void what_is_left_out_where_others_are_shown_counts_as_told() {
        var manager = frontLine();
        var report = reportOf(manager, unit());
        var programme = programme(Map.of("confidential", true, "allowsSeveral", true));
        var named = new ArrayList<String>();
        for (var index = 0; index < 8; index++) {
            named.add(group(Map.of("programme", programme, "name", "Krets " + index)));
        }
        List.of(0, 2, 4, 5, 6)
                .forEach(each -> putMember(named.get(each), report, MENTORS).statusCode(201));
        var shown = signUp(named.getFirst(), manager).statusCode(409).<List<String>>path("alternatives.id");
        assertThat(shown)
                .as("three are left out, and nothing is said of the last")
                .containsExactly(named.get(1), named.get(3));
        signUp(named.get(1), manager).statusCode(201);
        assertThat(signUp(named.get(6), manager).statusCode(409).<List<String>>path("alternatives.id"))
                .isEmpty();
        signUp(named.get(7), manager).statusCode(429);
        signUp(named.get(2), manager).statusCode(409).body("rule", equalTo("FIT"));
        assertThat(coordinator()
                        .get(API + "/sign-up-patterns?limit=200")
                        .json()
                        .getInt("items[leader=" + manager.id() + "].refused"))
                .as("coordinators see what was asked for alone")
                .isEqualTo(3);
    }

    /** Who sits above a fellow member since the directory changed is shown other groups at every reading. */
    @Test
    void what_is_left_out_beside_ones_own_seat_counts_as_told() {
        var manager = frontLine();
        var programme = programme(Map.of("confidential", true));
        var seat = group(Map.of("programme", programme, "name", "Egen krets"));
        var fellow = frontLine();
        signUp(seat, manager).statusCode(201);
        signUp(seat, fellow).statusCode(201);
        var report = reportOf(manager, unit());
        var named = new ArrayList<String>();
        for (var index = 0; index < 7; index++) {
            named.add(group(Map.of("programme", programme, "name", "Krets " + index)));
        }
        List.of(0, 2, 4, 5, 6)
                .forEach(each -> putMember(named.get(each), report, MENTORS).statusCode(201));
        patch("/leaders/" + fellow.id(), version(fellow), Map.of("manager", manager.id()))
                .statusCode(200);

        assertThat(shownBeside(seat, manager))
                .as("three are left out, and nothing is said of the others")
                .containsExactly(named.get(1), named.get(3));
        assertThat(shownBeside(seat, manager)).as("no more today").isEmpty();
        coordinator()
                .get(API + "/sign-ups/" + signUpOf(manager, seat).get("id"))
                .body("alternatives.id", hasItems(named.get(1), named.get(3)));
        var elsewhere = groupsWith(report, 3);
        signUp(elsewhere.get(0), manager).statusCode(409).body("rule", equalTo("FIT"));
        signUp(elsewhere.get(1), manager).statusCode(409).body("rule", equalTo("FIT"));
        signUp(elsewhere.get(2), manager).statusCode(429).body("code", equalTo("TOO_MANY_GROUPS"));
        clock.setOffset(Duration.ofDays(1));
        assertThat(shownBeside(seat, manager)).startsWith(named.get(1), named.get(3));
    }

    private static List<String> shownBeside(String group, Person person) {
        return ((List<?>) signUpOf(person, group).get("alternatives"))
                .stream().map(each -> ((Map<?, ?>) each).get("id").toString()).toList();
    }

    @Test
    void many_at_once_are_no_way_around() {
        var manager = frontLine();
        var report = reportOf(manager, unit());
        manager.asks().get(API + "/leaders/me").statusCode(200);
        var groups = groupsWith(report, 9);
        List<Integer> statuses;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = groups.stream()
                    .map(each -> CompletableFuture.supplyAsync(
                            () -> signUp(each, manager).statusCode(), threads))
                    .toList();
            statuses = running.stream().map(CompletableFuture::join).sorted().toList();
        }
        assertThat(statuses).isEqualTo(List.of(409, 409, 409, 409, 409, 429, 429, 429, 429));
    }

    @Test
    void seats_that_are_soon_given_up_again_count_for_no_limit_and_are_listed_for_coordinators() {
        var person = frontLine();
        var report = reportOf(person, unit());
        for (var index = 0; index < 6; index++) {
            var group = group(5);
            signUp(group, person).statusCode(201);
            answer(person, signUpOf(person, group).get("id").toString(), "withdraw")
                    .statusCode(200);
        }
        signUp(with(report), person).statusCode(409).body("rule", equalTo("FIT"));
        var twice = frontLine();
        for (var index = 0; index < 2; index++) {
            var group = group(Map.of("programme", programme(Map.of("confidential", index == 0))));
            signUp(group, twice).statusCode(201);
            answer(twice, signUpOf(twice, group).get("id").toString(), "withdraw")
                    .statusCode(200);
        }
        coordinator()
                .get(API + "/sign-up-patterns?limit=200")
                .statusCode(200)
                .body("items[leader=" + person.id() + "].withdrawn", equalTo(6))
                .body("items[leader=" + person.id() + "].refused", equalTo(1))
                .body("items[leader=" + person.id() + "].leaderName", equalTo("Åse Prøve"))
                .body("items[leader=" + twice.id() + "]", nullValue());
        coordinator()
                .get(API + "/audit?subject=" + person.id())
                .body("items[0].action", equalTo("sign-up-patterns.read"));
        person.asks().get(API + "/sign-up-patterns").statusCode(403);
        machine("groups.read").get(API + "/sign-up-patterns").statusCode(403);
        clock.setOffset(Duration.ofDays(32));
        coordinator().get(API + "/sign-up-patterns?limit=200").body("items[leader=" + person.id() + "]", nullValue());
    }

    @Test
    void the_list_is_read_in_pages_those_with_most_groups_first() {
        for (var many : List.of(3, 4)) {
            var manager = frontLine();
            groupsWith(reportOf(manager, unit()), many)
                    .forEach(each -> signUp(each, manager).statusCode(409));
        }
        var counts = new ArrayList<Integer>();
        String cursor = null;
        do {
            var page = coordinator()
                    .queryParam("cursor", cursor)
                    .get(API + "/sign-up-patterns?limit=1")
                    .statusCode(200)
                    .json();
            counts.add(page.getInt("items[0].withdrawn") + page.getInt("items[0].refused"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        assertThat(counts).hasSizeGreaterThanOrEqualTo(2).isSortedAccordingTo((one, other) -> other - one);
    }

    @Test
    void the_limit_of_one_unit_is_shown_to_coordinators_and_the_groups_facilitators_alone() {
        var facilitator = frontLine();
        var group = group(Map.of("maxPerUnit", 2));
        putMember(group, facilitator, Map.of("roles", List.of("FACILITATOR"))).statusCode(201);
        var member = frontLine();
        signUp(group, member).statusCode(201);
        for (var reader : List.of(coordinator(), machine("groups.read", "groups.write"), facilitator.asks())) {
            reader.get(API + "/groups/" + group).statusCode(200).body("maxPerUnit", equalTo(2));
        }
        for (var reader : List.of(member.asks(), frontLine().asks(), machine("groups.read"))) {
            reader.get(API + "/groups/" + group)
                    .statusCode(200)
                    .body("maxPerUnit", nullValue())
                    .body("maxSize", equalTo(5));
        }
        var code = "refleksjon-forstelinje";
        coordinator().get(API + "/programmes/" + code).body("maxPerUnit", equalTo(2));
        facilitator.asks().get(API + "/programmes/" + code).statusCode(200).body("maxPerUnit", nullValue());
        facilitator.asks().get(API + "/programmes?limit=200").body("items.maxPerUnit", everyItem(nullValue()));
    }
}
