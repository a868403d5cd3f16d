package no.moteplass.platform.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.inject.Inject;
import jakarta.transaction.Status;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import no.moteplass.platform.client.ApplicationTokens;
import no.moteplass.platform.feed.reader.Backoff;
import no.moteplass.platform.feed.reader.FeedAnswer;
import no.moteplass.platform.feed.reader.FeedClient;
import no.moteplass.platform.feed.reader.FeedHandler;
import no.moteplass.platform.feed.reader.FeedReading;
import no.moteplass.platform.feed.reader.FeedSubscriptions;
import no.moteplass.platform.feed.reader.JtaTransactions;
import no.moteplass.platform.feed.source.FeedPublisher;
import no.moteplass.platform.feed.source.FeedSource;
import no.moteplass.platform.testing.PostgresResource;
import no.moteplass.platform.testing.TestTokens;

/** The feed as others meet it: over HTTP, from a change's transaction to a reader's. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@Timeout(60)
class FeedEdgeTest {

    @Inject
    FeedPublisher publisher;

    @Inject
    FeedSource source;

    @Inject
    FeedSubscriptions subscriptions;

    @Inject
    Clock clock;

    @TestHTTPResource("/feeds/things")
    URI feed;

    @TestHTTPResource(value = "/feeds", management = true)
    URI operators;

    @TestHTTPResource(value = "/health/ready", management = true)
    URI ready;

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    private FeedPosition before;

    @BeforeEach
    void where_the_feed_ends() {
        before = source.head();
    }

    record Thing(String id, long version) {}

    private void publish(String... subjects) {
        QuarkusTransaction.requiringNew().run(() -> {
            for (var subject : subjects) {
                publisher.publish("thing.changed", subject, 1, new Thing(subject, 1));
            }
        });
    }

    private static RequestSpecification machine(String... scopes) {
        return given().auth().oauth2(TestTokens.machine("a-reader", scopes));
    }

    private static RequestSpecification reader() {
        return machine("feeds.read", "members.read");
    }

    private static void problem(ValidatableResponse answer, int status) {
        answer.statusCode(status).contentType("application/problem+json").body("status", equalTo(status));
    }

    @Test
    void refuses_everyone_but_machines_with_the_scope() {
        problem(given().get("/feeds/things").then(), 401);
        problem(
                given().auth()
                        .oauth2(TestTokens.coordinator("k@example.org"))
                        .get("/feeds/things")
                        .then(),
                403);
        problem(machine("members.read").get("/feeds/things").then(), 403);
    }

    @Test
    void refuses_a_feed_that_is_not_given_here() {
        problem(reader().get("/feeds/others").then(), 404);
    }

    @Test
    void refuses_places_that_are_none() {
        for (var place : List.of("", "1", "abc", ":", before.epoch() + ":", before.epoch() + ":one", "a:-1")) {
            problem(
                    reader().queryParam("lastEventId", place)
                            .get("/feeds/things")
                            .then(),
                    400);
        }
    }

    @Test
    void sends_a_reader_of_another_epoch_back_to_the_beginning() {
        for (var place : List.of("another:1", ":1", before.epoch() + ":x:1")) {
            problem(
                    reader().queryParam("lastEventId", place)
                            .get("/feeds/things")
                            .then(),
                    410);
        }
    }

    @Test
    void refuses_waiting_times_out_of_range() {
        problem(reader().queryParam("timeout", "soon").get("/feeds/things").then(), 400);
        problem(reader().queryParam("timeout", "30001").get("/feeds/things").then(), 422);
        problem(reader().queryParam("timeout", "-1").get("/feeds/things").then(), 422);
    }

    @Test
    void gives_what_was_published_as_cloud_events_with_one_change_id_a_transaction() {
        publish("a", "b");
        publish("c");
        var events = reader().queryParam("lastEventId", before.toString())
                .get("/feeds/things")
                .then()
                .statusCode(200)
                .contentType("application/cloudevents-batch+json")
                .body("", hasSize(3))
                .body("[0].specversion", equalTo("1.0"))
                .body("[0].type", equalTo("no.moteplass.thing.changed"))
                .body("[0].subject", equalTo("a"))
                .body("[0].id", startsWith(before.epoch() + ":"))
                .body("[0].data.version", equalTo(1))
                .extract()
                .jsonPath();
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
                .then()
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
                .then()
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
                .then()
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
                    return List.of(got.then().extract().jsonPath().getList("subject", String.class), System.nanoTime());
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
                .then()
                .statusCode(200)
                .body("", hasSize(0));
    }

    private final class Collecting implements FeedHandler {
        private final String name = "reader-" + UUID.randomUUID();
        private final List<String> subjects = new CopyOnWriteArrayList<>();
        private final AtomicBoolean broken = new AtomicBoolean();

        @Override
        public String name() {
            return name;
        }

        @Override
        public void apply(List<FeedEvent> page) {
            assertThat(QuarkusTransaction.getStatus()).isEqualTo(Status.STATUS_ACTIVE);
            for (var event : page) {
                if (broken.get() && event.subject().startsWith("poison")) {
                    throw new IllegalArgumentException("cannot be");
                }
            }
            page.stream()
                    .filter(event -> !event.type().equals("planted.renamed"))
                    .forEach(event -> subjects.add(event.as(Thing.class).id()));
        }
    }

    private FeedReading reading(FeedHandler handler) {
        var tokens = new ApplicationTokens() {
            @Override
            public Optional<String> bearer() {
                return Optional.of(TestTokens.machine("a-reader", "feeds.read", "members.read"));
            }

            @Override
            public void refused() {}
        };
        return new FeedReading(
                handler,
                new FeedClient(HttpClient.newHttpClient(), feed, tokens),
                subscriptions.repository(),
                new JtaTransactions(),
                clock,
                new Backoff(Duration.ofMillis(10), Duration.ofMillis(100)));
    }

    @Test
    void a_reader_over_http_catches_up_and_then_follows() throws Exception {
        publish("read-1");
        var handler = new Collecting();
        var reading = reading(handler);
        var thread = Thread.ofVirtual().start(reading);
        try {
            Awaitility.await().until(() -> subscriptions.caughtUp(handler.name()));
            assertThat(handler.subjects).contains("read-1");
            publish("read-2", "read-3");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(2))
                    .until(() -> handler.subjects.containsAll(List.of("read-2", "read-3")));
            assertThat(subscriptions.sendFrom(handler.name())).isBeforeOrEqualTo(clock.instant());
        } finally {
            reading.stop();
        }
        publish("the last, which ends its waiting");
        assertThat(thread.join(Duration.ofSeconds(5))).isTrue();
        assertThat(new ArrayList<>(handler.subjects)).doesNotHaveDuplicates();
    }

    @Test
    void a_reader_with_a_bad_token_waits_for_better_times() throws Exception {
        var tokens = new ApplicationTokens() {
            @Override
            public Optional<String> bearer() {
                return Optional.of("nonsense");
            }

            @Override
            public void refused() {}
        };
        var client = new FeedClient(HttpClient.newHttpClient(), feed, tokens);
        assertThat(client.after(null, Duration.ZERO)).isEqualTo(new FeedAnswer.Away("status 401"));
        var nowhere = new FeedClient(HttpClient.newHttpClient(), URI.create("http://localhost:1/feeds/x"), tokens);
        assertThat(nowhere.after(null, Duration.ZERO)).isEqualTo(new FeedAnswer.Away("ConnectException"));
    }

    @Test
    void an_operator_sees_a_stopped_subscription_and_skips_what_stopped_it() throws Exception {
        publish("poison-" + UUID.randomUUID());
        var handler = new Collecting();
        handler.broken.set(true);
        var reading = reading(handler);
        for (var i = 0; i < 20 && !reading.stopped(); i++) {
            reading.step();
        }
        var item = "items.find { it.name == '" + handler.name() + "' }";
        given().get(operators)
                .then()
                .statusCode(200)
                .body("source.name", equalTo("things"))
                .body("source.epoch", equalTo(before.epoch()))
                .body(item + ".state", equalTo("STOPPED"))
                .body(item + ".stoppedAt.reason", equalTo("java.lang.IllegalArgumentException"))
                .body(item + ".stoppedAt.event", startsWith(before.epoch()));
        given().post(operators + "/nobody/skip").then().statusCode(404);
        given().post(operators + "/" + handler.name() + "/resume")
                .then()
                .statusCode(200)
                .body("state", equalTo("STARTING"));
        given().post(operators + "/" + handler.name() + "/skip").then().statusCode(409);
        reading.step();
        reading.step();
        assertThat(reading.stopped()).isTrue();
        given().post(operators + "/" + handler.name() + "/skip")
                .then()
                .statusCode(200)
                .body("stoppedAt", nullValue());
        reading.step();
        assertThat(reading.stopped()).isFalse();
        given().post(operators + "/" + handler.name() + "/skip").then().statusCode(409);
    }

    @Test
    void a_source_that_is_away_delays_its_reader_and_nothing_else() {
        given().get(ready).then().statusCode(200).body("status", equalTo("UP"));
        given().get(operators)
                .then()
                .body("items.find { it.name == 'away' }.state", equalTo("STARTING"))
                .body("items.find { it.name == 'away' }.position", nullValue());
        var numbers = given().get(metrics).then().statusCode(200).extract().asString();
        assertThat(numbers).contains("feed_subscription_stopped{name=\"away\"} 0.0");
        assertThat(subscriptions.caughtUp("away")).isFalse();
        assertThat(subscriptions.sendFrom("away")).isBeforeOrEqualTo(clock.instant());
    }
}
