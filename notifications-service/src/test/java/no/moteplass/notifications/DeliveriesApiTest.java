package no.moteplass.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.notifications.story.ApiStory;
import no.moteplass.notifications.story.PostBox;
import no.moteplass.platform.testing.TestTokens;

/** Who sees what of the delivery log, and has things sent again. */
@QuarkusTest
class DeliveriesApiTest extends ApiStory {

    @Test
    void a_leader_sees_their_own_deliveries_alone() {
        someDeliveries();
        leader("ben")
                .get("/api/v1/deliveries")
                .statusCode(200)
                .body("items.leader", everyItem(equalTo(id("ben").toString())))
                .body("items.kind", hasItem("sign-up-placed"));
        leader("ben").get("/api/v1/deliveries?leader=" + id("eli")).statusCode(403);
        var elis = rows("select id from delivery where leader_id = '" + id("eli") + "'")
                .getFirst();
        leader("ben").get("/api/v1/deliveries/" + elis).statusCode(404);
        leader("ben").post("/api/v1/deliveries/" + elis + "/retry").statusCode(404);
        leader("ben").get("/api/v1/deliveries/not-an-id").statusCode(404);
        as(TestTokens.machine("okf", "notifications.read"))
                .get("/api/v1/deliveries")
                .statusCode(200);
    }

    @Test
    void a_coordinator_finds_every_delivery_that_lists_a_session_and_it_is_audited() {
        someDeliveries();
        var session = id("serie/" + tuesdays(3).get(1));
        coordinator()
                .get("/api/v1/deliveries?session=" + session + "&leader=" + id("ben"))
                .statusCode(200)
                .body("items.kind", contains("session-invitation", "session-reminder"))
                .body("items[0].state", equalTo("SENT"))
                .body("items[0].subject", equalTo("serie@moteplass"))
                .body("items[0].messageId", containsString("@example.org>"))
                .body("items[0].sentAt", notNullValue())
                .body("items[0].version", notNullValue())
                .body("items[0].attempts[0].outcome", equalTo("SENT"))
                .body("items[1].sentAt", nullValue())
                .body("nextCursor", nullValue());
        coordinator()
                .get("/api/v1/deliveries?kind=session-invitation&state=SENT&leader=" + id("eli"))
                .body("items", hasSize(1));
        assertThat(rows("select action from audit_entry")).contains("deliveries.read");
        var one = coordinator()
                .get("/api/v1/deliveries?kind=sign-up-placed")
                .json()
                .getString("items[0].id");
        var answer = coordinator().get("/api/v1/deliveries/" + one);
        answer.statusCode(200).header("ETag", notNullValue());
        coordinator()
                .header("If-None-Match", answer.header("ETag"))
                .get("/api/v1/deliveries/" + one)
                .statusCode(304);
    }

    @Test
    void pages_are_cut_by_due_time_and_cursors_belong_to_their_filters() {
        someDeliveries();
        var all = coordinator().get("/api/v1/deliveries?limit=200").json().getList("items.id", String.class);
        var cut = new ArrayList<String>();
        String cursor = null;
        do {
            var page = coordinator().get("/api/v1/deliveries?limit=2" + (cursor == null ? "" : "&cursor=" + cursor));
            cut.addAll(page.json().getList("items.id", String.class));
            cursor = page.json().getString("nextCursor");
        } while (cursor != null);
        assertThat(cut).isEqualTo(all).hasSizeGreaterThan(8).doesNotHaveDuplicates();
        var first = coordinator().get("/api/v1/deliveries?limit=1").json().getString("nextCursor");
        coordinator()
                .get("/api/v1/deliveries?limit=1&state=SENT&cursor=" + first)
                .statusCode(400);
        coordinator().get("/api/v1/deliveries?cursor=%00nonsense").statusCode(400);
        coordinator().get("/api/v1/deliveries?limit=201").statusCode(422);
        coordinator()
                .get("/api/v1/deliveries?kind=carrier-pigeon")
                .statusCode(422)
                .body("violations[0].field", equalTo("kind"));
        coordinator().get("/api/v1/deliveries?state=LOST").statusCode(422);
        coordinator().get("/api/v1/deliveries?session=x").statusCode(422);
    }

    @Test
    void what_failed_can_be_sent_again() {
        PostBox.close();
        aGroup("Tirsdag", "ben");
        groups(change -> change.signUp("Tirsdag", "ben", "PLACED", Map.of()));
        mailsLeave();
        var id = rows("select id from delivery").getFirst();
        PostBox.open();
        coordinator()
                .header("If-Match", "\"0-stale\"")
                .post("/api/v1/deliveries/" + id + "/retry")
                .statusCode(412);
        coordinator()
                .post("/api/v1/deliveries/" + id + "/retry")
                .statusCode(200)
                .body("state", equalTo("PENDING"))
                .body("attempts", hasSize(1));
        mailsLeave();
        assertThat(mails("ben")).hasSize(1);
        coordinator()
                .post("/api/v1/deliveries/" + id + "/retry")
                .statusCode(409)
                .body("type", equalTo("/problems/state-conflict"));
        coordinator().post("/api/v1/deliveries/" + UUID.randomUUID() + "/retry").statusCode(404);
    }

    @Test
    void everybody_whose_deliveries_a_coordinator_looks_at_can_see_that_in_one_row() {
        someDeliveries();
        coordinator().get("/api/v1/deliveries?kind=session-invitation").statusCode(200);
        assertThat(rows("select action from audit_entry where '" + id("eli") + "' = any (subjects)"))
                .containsExactly("deliveries.read");
        var one = rows("select id from delivery where leader_id = '" + id("ben") + "' and kind = 'sign-up-placed'")
                .getFirst();
        coordinator().post("/api/v1/deliveries/" + one + "/retry").statusCode(409);
        sql("update delivery set state = 'FAILED', sent_at = null where id = '" + one + "'");
        coordinator().post("/api/v1/deliveries/" + one + "/retry").statusCode(200);
        assertThat(rows("select action from audit_entry where '" + id("ben") + "' = any (subjects) order by at"))
                .containsExactly("deliveries.read", "delivery.read", "delivery.retried");
    }
}
