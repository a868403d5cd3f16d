package no.moteplass.groups.directory;

import static no.moteplass.groups.Cast.API;
import static no.moteplass.groups.Cast.as;
import static no.moteplass.groups.Cast.coordinator;
import static no.moteplass.groups.Cast.frontLine;
import static no.moteplass.groups.Cast.leader;
import static no.moteplass.groups.Cast.patch;
import static no.moteplass.groups.Cast.reportOf;
import static no.moteplass.groups.Cast.unique;
import static no.moteplass.groups.Cast.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.platform.testing.PostgresResource;
import no.moteplass.platform.testing.TestTokens;

/** The directory: who finds whom, who sees what, and how a sign-in is bound to a person. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class LeadersTest {

    private static List<String> found(String query) {
        return coordinator().get(API + "/leaders?" + query).statusCode(200).path("items.id");
    }

    @Test
    void another_persons_entry_is_not_there() {
        var me = frontLine();
        me.asks().get(API + "/leaders/" + me.id()).statusCode(200).body("email", equalTo(me.email()));
        frontLine().asks().get(API + "/leaders/" + me.id()).statusCode(404);
        coordinator().get(API + "/leaders/" + UUID.randomUUID()).statusCode(404);
        coordinator().get(API + "/leaders/" + me.id()).statusCode(200);
        me.asks().get(API + "/audit?subject=me").body("items.action", hasItems("leader.read", "leader.created"));
    }

    @Test
    void a_token_that_fits_nobody_is_told_whom_to_ask() {
        as(TestTokens.leader("ukjent@example.org"))
                .get(API + "/leaders/me")
                .statusCode(403)
                .body("type", equalTo("/problems/not-in-directory"));
    }

    @Test
    void narrows_to_a_unit_and_a_level() {
        var unit = unit();
        var person = leader(unit, Map.of());
        assertThat(found("unit=" + unit + "&level=FRONT_LINE")).containsExactly(person.id());
        assertThat(found("unit=" + unit + "&level=TOP")).isEmpty();
    }

    @Test
    void pages_in_norwegian_order() {
        var unit = unit();
        for (var name : List.of("Ås", "Aas", "Øye", "Ærø", "Zorn", "de Vries", "Berg", "Berg")) {
            leader(unit, Map.of("familyName", name));
        }
        var all = found("limit=200&unit=" + unit);
        var paged = new java.util.ArrayList<String>();
        String cursor = null;
        do {
            var page = coordinator()
                    .queryParam("cursor", cursor)
                    .get(API + "/leaders?limit=3&unit=" + unit)
                    .statusCode(200);
            paged.addAll(page.path("items.id"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        assertThat(paged).isEqualTo(all).hasSize(8);
    }

    @Test
    void refuses_what_cannot_be() {
        var unit = unit();
        var person = frontLine();
        var valid = Map.<String, Object>of(
                "email", unique() + "@example.org", "givenName", "A", "familyName", "B", "unit", unit);
        refuse(valid, 422, "level");
        refuse(Map.of("finnesIkke", 1), 422, "finnesIkke");
        refuse(with(valid, "unit", "NOPE"), 422, "unit");
        refuse(with(valid, "email", "nobody"), 422, "email");
        refuse(with(valid, "manager", UUID.randomUUID().toString()), 422, "manager");
        refuse(with(valid, "givenName", "A\u0000"), 422, "givenName");
        refuse(with(valid, "language", "de"), 422, "language");
        refuse(with(valid, "inRoleSince", "2026-13-01"), 422, "inRoleSince");
        coordinator()
                .body(with(valid, "email", person.email().toUpperCase(java.util.Locale.ROOT)))
                .post(API + "/leaders")
                .statusCode(409);
    }

    private static Map<String, Object> with(Map<String, Object> valid, String member, Object value) {
        var changed = new java.util.LinkedHashMap<>(valid);
        changed.put("level", "MIDDLE");
        changed.put(member, value);
        return changed;
    }

    private static void refuse(Map<String, Object> body, int status, String field) {
        coordinator().body(body).post(API + "/leaders").statusCode(status).body("violations.field", hasItem(field));
    }

    @Test
    void refuses_a_loop_of_managers() {
        var chief = frontLine();
        var middle = reportOf(chief, unit());
        var report = reportOf(middle, unit());
        for (var manager : List.of(chief, middle, report)) {
            patch("/leaders/" + chief.id(), 1, Map.of("manager", manager.id()))
                    .statusCode(422)
                    .body("violations[0].field", equalTo("manager"));
        }
    }

    @Test
    void a_leader_chooses_the_language_and_nothing_else() {
        var me = frontLine();
        me.asks()
                .body(Map.of("language", "nn"))
                .patch(API + "/leaders/me")
                .statusCode(200)
                .body("language", equalTo("nn"));
        me.asks().body(Map.of("level", "TOP")).patch(API + "/leaders/me").statusCode(422);
        me.asks().body(Map.of("language", "sv")).patch(API + "/leaders/me").statusCode(422);
        me.asks().body("{}").patch(API + "/leaders/me").statusCode(422);
    }

    @Test
    void a_sign_in_is_bound_once_by_external_id_or_by_a_trusted_address() {
        var unit = unit();
        var byId = leader(unit, Map.of("externalId", "ext-" + unique()));
        String externalId = coordinator().get(API + "/leaders/" + byId.id()).path("externalId");
        as(TestTokens.person(externalId, "leader"))
                .get(API + "/leaders/me")
                .statusCode(200)
                .body("id", equalTo(byId.id()));
        // Bound: the address alone no longer opens the door, and a new address does not shut it.
        as(TestTokens.person(byId.email(), "leader")).get(API + "/leaders/me").statusCode(403);
        patch("/leaders/" + byId.id(), 2, Map.of("email", unique() + "@example.org"))
                .statusCode(200);
        as(TestTokens.person(externalId, "leader")).get(API + "/leaders/me").statusCode(200);
    }

    @Test
    void many_first_requests_of_one_person_bind_once() throws Exception {
        var me = frontLine();
        try (var threads = java.util.concurrent.Executors.newFixedThreadPool(8)) {
            var running = java.util.stream.IntStream.range(0, 8)
                    .mapToObj(each -> threads.submit(
                            () -> me.asks().get(API + "/leaders/me").statusCode()))
                    .toList();
            for (var each : running) {
                assertThat(each.get()).isEqualTo(200);
            }
        }
        coordinator().get(API + "/leaders/" + me.id()).body("version", equalTo(2));
    }

    @Test
    void two_who_are_made_each_others_manager_at_once_make_no_loop() throws Exception {
        for (var round = 0; round < 5; round++) {
            var one = frontLine();
            var other = frontLine();
            try (var threads = java.util.concurrent.Executors.newFixedThreadPool(2)) {
                var first = threads.submit(() -> patch("/leaders/" + one.id(), 1, Map.of("manager", other.id()))
                        .statusCode());
                var second = threads.submit(() -> patch("/leaders/" + other.id(), 1, Map.of("manager", one.id()))
                        .statusCode());
                assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder(200, 422);
            }
        }
    }
}
