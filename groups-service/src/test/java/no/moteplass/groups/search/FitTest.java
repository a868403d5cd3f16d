package no.moteplass.groups.search;

import static no.moteplass.groups.Cast.API;
import static no.moteplass.groups.Cast.coordinator;
import static no.moteplass.groups.Cast.draft;
import static no.moteplass.groups.Cast.group;
import static no.moteplass.groups.Cast.leader;
import static no.moteplass.groups.Cast.move;
import static no.moteplass.groups.Cast.programme;
import static no.moteplass.groups.Cast.signUp;
import static no.moteplass.groups.Cast.unique;
import static no.moteplass.groups.Cast.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.groups.Cast;
import no.moteplass.groups.Cast.Person;
import no.moteplass.platform.testing.PostgresResource;
import no.moteplass.platform.testing.http.Request;

/** A list by fit begins with what its reader may join: as the rules say it, though the database sorts it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class FitTest {

    private static final long SEED = 20261130;
    private static final int GROUPS = 20;
    private static final int PEOPLE = 5;

    private final Random random = new Random(SEED);
    private final String mark = unique();

    private record Listed(List<Map<String, Object>> items, long total, long joinable) {}

    private static Listed all(Request asking, String query, int limit) {
        var items = new ArrayList<Map<String, Object>>();
        var first =
                asking.copy().get(API + "/groups" + query + "&limit=" + limit).statusCode(200);
        var page = first;
        while (true) {
            items.addAll(page.path("items"));
            String cursor = page.path("nextCursor");
            if (cursor == null) {
                return new Listed(items, count(first.path("total")), count(first.path("joinable")));
            }
            page = asking.copy()
                    .queryParam("cursor", cursor)
                    .get(API + "/groups" + query + "&limit=" + limit)
                    .statusCode(200)
                    .body("total", nullValue());
        }
    }

    private static long count(Object number) {
        return number == null ? -1 : ((Number) number).longValue();
    }

    @SafeVarargs
    private <T> T one(T... of) {
        return of[random.nextInt(of.length)];
    }

    private String aGroup(List<String> programmes, List<String> units) {
        var wish = new HashMap<String, Object>(Map.of(
                "programme",
                programmes.get(random.nextInt(programmes.size())),
                "theme",
                mark,
                "maxPerUnit",
                9,
                "maxSize",
                one(1, 1, 3)));
        wish.put("levels", one(List.of("FRONT_LINE"), List.of("MIDDLE", "FRONT_LINE"), List.of("TOP")));
        wish.put("kinds", one(List.of("LEADER"), List.of("LEADER", "SAFETY_REP"), List.of("SAFETY_REP")));
        switch (random.nextInt(4)) {
            case 0 -> wish.putAll(Map.of("scope", "UNIT", "unit", units.get(random.nextInt(units.size()))));
            case 1 -> wish.putAll(Map.of("scope", "SECTOR", "sector", one("HLS", "OVK")));
            default -> wish.put("scope", "CITY");
        }
        if (random.nextInt(8) == 0) {
            return draft(wish);
        }
        if (random.nextInt(5) == 0) {
            wish.put("signUpFrom", "2099-01-01T00:00:00Z");
        }
        return group(wish);
    }

    private Person somebody(List<String> units) {
        var more = new HashMap<String, Object>();
        more.put("kind", one("LEADER", "LEADER", "LEADER", "SAFETY_REP"));
        more.put("level", one("FRONT_LINE", "MIDDLE", "TOP"));
        if (random.nextBoolean()) {
            more.put("inRoleSince", one("2019-01-01", "2026-09-01"));
        }
        return leader(units.get(random.nextInt(units.size())), more);
    }

    @Test
    void the_list_is_sorted_and_counted_as_the_rules_say() {
        var units = List.of(unit("HLS"), unit("HLS"), unit("OVK"));
        var programmes = List.of(
                programme(Map.of("allowsSeveral", true, "confidential", false)),
                programme(Map.of("allowsSeveral", false, "confidential", false)),
                programme(Map.of("allowsSeveral", true, "confidential", false, "maxMonthsInRole", 24)));
        var groups = new ArrayList<String>();
        for (var each = 0; each < GROUPS; each++) {
            groups.add(aGroup(programmes, units));
        }
        var people = new ArrayList<Person>();
        for (var each = 0; each < PEOPLE; each++) {
            people.add(somebody(units));
        }
        people.forEach(each -> groups.forEach(group -> {
            if (random.nextInt(4) == 0) {
                signUp(group, each);
            }
        }));
        var met = new TreeMap<Integer, Integer>();
        for (var each : people) {
            isListedByTheRules(each.asks(), own(each)).forEach(part -> met.merge(part, 1, Integer::sum));
        }
        isListedByTheRules(coordinator(), List.of());
        isListedByTheRules(Cast.machine("groups.read"), List.of());
        assertThat(met).as("seed %d: each part was met", SEED).containsOnlyKeys(0, 1, 2, 3, 4);
    }

    private static List<String> own(Person person) {
        var all = person.asks().get(API + "/sign-ups?leader=me&limit=200").statusCode(200);
        List<Map<String, Object>> items = all.path("items");
        return items.stream()
                .filter(each -> List.of("PLACED", "WAITING", "OFFERED").contains(each.get("state")))
                .map(each -> (String) each.get("group"))
                .toList();
    }

    private List<Integer> isListedByTheRules(Request asking, List<String> own) {
        var byName = all(asking, "?sort=name&query=" + mark, 200);
        var byFit = all(asking, "?sort=fit&query=" + mark, 7);
        var keys = byFit.items().stream()
                .map(each -> part(each, own) + " " + each.get("name"))
                .toList();
        assertThat(byFit.items()).as("seed %d", SEED).containsExactlyInAnyOrderElementsOf(byName.items());
        assertThat(keys).as("seed %d", SEED).isSorted();
        var parts = byFit.items().stream().map(each -> part(each, own)).toList();
        assertThat(byFit.total()).isEqualTo(parts.size());
        assertThat(byFit.joinable())
                .isEqualTo(parts.stream().filter(part -> part == 0).count());
        return parts;
    }

    @SuppressWarnings("unchecked")
    private static int part(Map<String, Object> group, List<String> own) {
        if (own.contains((String) group.get("id"))) {
            return 4;
        }
        if (!(Boolean) group.get("signUpOpen")) {
            return 3;
        }
        if (count(group.get("freeSeats")) <= 0 || count(group.get("waiting")) > 0) {
            return 2;
        }
        return ((List<String>) group.get("actions")).contains("sign-up") ? 0 : 1;
    }

    @Test
    void free_seats_and_ended_groups_can_be_asked_for() {
        var full = group(Map.of("theme", mark, "maxSize", 1));
        signUp(full, Cast.frontLine()).statusCode(201);
        var free = group(Map.of("theme", mark));
        var over = group(Map.of("theme", mark));
        move(over, "close").statusCode(200);
        var path = API + "/groups?query=" + mark;

        coordinator().get(path + "&free=true&closed=false").body("items.id", equalTo(List.of(free)));
        coordinator().get(path + "&free=false").body("items.id", equalTo(List.of(full)));
        coordinator().get(path + "&closed=true").body("items.id", equalTo(List.of(over)));
        coordinator().get(path + "&free=perhaps").statusCode(422);
    }
}
