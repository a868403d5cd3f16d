package no.moteplass.platform.feed;

import static no.moteplass.platform.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.platform.testing.PostgresResource;
import no.moteplass.platform.testing.TestTokens;

/** The feed as others meet it over HTTP: who may read it, from where, and what they get. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@Timeout(60)
class FeedEdgeTest extends FeedOverHttp {

    @Test
    void refuses_everyone_but_machines_with_the_scope() {
        problem(given().get("/feeds/things"), 401);
        problem(given().token(TestTokens.coordinator("k@example.org")).get("/feeds/things"), 403);
        problem(machine("members.read").get("/feeds/things"), 403);
    }

    @Test
    void refuses_a_feed_that_is_not_given_here() {
        problem(reader().get("/feeds/others"), 404);
    }

    @Test
    void refuses_places_that_are_none() {
        for (var place : List.of("", "1", "abc", ":", before.epoch() + ":", before.epoch() + ":one", "a:-1")) {
            problem(reader().queryParam("lastEventId", place).get("/feeds/things"), 400);
        }
    }

    @Test
    void sends_a_reader_of_another_epoch_back_to_the_beginning() {
        for (var place : List.of("another:1", ":1", before.epoch() + ":x:1")) {
            problem(reader().queryParam("lastEventId", place).get("/feeds/things"), 410);
        }
    }

    @Test
    void refuses_waiting_times_out_of_range() {
        problem(reader().queryParam("timeout", "soon").get("/feeds/things"), 400);
        problem(reader().queryParam("timeout", "30001").get("/feeds/things"), 422);
        problem(reader().queryParam("timeout", "-1").get("/feeds/things"), 422);
    }

    @Test
    void gives_what_was_published_as_cloud_events_with_one_change_id_a_transaction() {
        publish("a", "b");
        publish("c");
        var events = reader().queryParam("lastEventId", before.toString())
                .get("/feeds/things")
                .statusCode(200)
                .contentType("application/cloudevents-batch+json")
                .body("", hasSize(3))
                .body("[0].specversion", equalTo("1.0"))
                .body("[0].type", equalTo("no.moteplass.thing.changed"))
                .body("[0].subject", equalTo("a"))
                .body("[0].id", startsWith(before.epoch() + ":"))
                .body("[0].data.version", equalTo(1))
                .json();
        var changes = events.getList("changeid", String.class);
        assertThat(changes.get(0)).isEqualTo(changes.get(1)).isNotEqualTo(changes.get(2));
    }

    @Test
    void tells_nothing_of_a_transaction_that_was_rolled_back() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    publisher.publish("thing.changed", "a", 1, new Thing("a", 1));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        reader().queryParam("lastEventId", before.toString())
                .get("/feeds/things")
                .statusCode(200)
                .body("", hasSize(0));
    }

    @Test
    void publishes_only_inside_a_transaction() {
        assertThatThrownBy(() -> publisher.publish("thing.changed", "a", 1, new Thing("a", 1)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void forgets_what_it_told_of_a_subject() {
        publish("gone", "stays");
        QuarkusTransaction.requiringNew().run(() -> {
            publisher.forget("thing.changed", "gone");
            publisher.publish("thing.erased", "gone", 2, new Thing("gone", 2));
        });
        reader().queryParam("lastEventId", before.toString())
                .get("/feeds/things")
                .body("subject", equalTo(List.of("stays", "gone")))
                .body("type[1]", equalTo("no.moteplass.thing.erased"));
    }

    @Test
    void shows_only_the_open_types_to_who_may_not_see_members() {
        QuarkusTransaction.requiringNew().run(() -> {
            publisher.publish("open.changed", "a", 1, new Thing("a", 1));
            publisher.publish("thing.changed", "b", 1, new Thing("b", 1));
        });
        machine("feeds.read")
                .queryParam("lastEventId", before.toString())
                .get("/feeds/things")
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].type", equalTo("no.moteplass.open.changed"));
    }

    @Test
    void a_waiting_reader_gets_the_event_within_half_a_second_of_the_commit() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var slowest = Duration.ZERO;
            for (var i = 0; i < 5; i++) {
                var place = source.head();
                var answer = threads.submit(() -> {
                    var got = reader().queryParam("lastEventId", place.toString())
                            .queryParam("timeout", "20000")
                            .get("/feeds/things");
                    return List.of(got.json().getList("subject", String.class), System.nanoTime());
                });
                Awaitility.await().pollDelay(Duration.ofMillis(300)).until(() -> true);
                publish("awaited-" + i);
                var committed = System.nanoTime();
                assertThat(answer.get().get(0)).isEqualTo(List.of("awaited-" + i));
                var took = Duration.ofNanos((long) answer.get().get(1) - committed);
                slowest = took.compareTo(slowest) > 0 ? took : slowest;
            }
            assertThat(slowest).isLessThan(Duration.ofMillis(500));
        }
    }

    @Test
    void a_waiting_reader_gets_nothing_when_nothing_happens() {
        reader().queryParam("lastEventId", before.toString())
                .queryParam("timeout", "300")
                .get("/feeds/things")
                .statusCode(200)
                .body("", hasSize(0));
    }
}
