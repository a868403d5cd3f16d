package no.moteplass.platform.feed;

import static no.moteplass.platform.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.inject.Inject;
import jakarta.transaction.Status;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.platform.client.ApplicationTokens;
import no.moteplass.platform.feed.reader.Backoff;
import no.moteplass.platform.feed.reader.FeedAnswer;
import no.moteplass.platform.feed.reader.FeedClient;
import no.moteplass.platform.feed.reader.FeedHandler;
import no.moteplass.platform.feed.reader.FeedReading;
import no.moteplass.platform.feed.reader.FeedSubscriptions;
import no.moteplass.platform.feed.reader.JtaTransactions;
import no.moteplass.platform.testing.PostgresResource;
import no.moteplass.platform.testing.TestTokens;

/** A reader over HTTP, from a change's transaction to its own, and what an operator sees of it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@Timeout(60)
class FeedFollowingTest extends FeedOverHttp {

    @Inject
    FeedSubscriptions subscriptions;

    @Inject
    Clock clock;

    @TestHTTPResource("/feeds/things")
    URI feed;

    @TestHTTPResource(value = "/feeds", management = true)
    String operators;

    @TestHTTPResource(value = "/health/ready", management = true)
    String ready;

    @TestHTTPResource(value = "/metrics", management = true)
    String metrics;

    private final class Collecting implements FeedHandler {
        private final String name = "reader-" + UUID.randomUUID();
        private final List<String> events = new CopyOnWriteArrayList<>();
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
            page.forEach(event -> events.add(event.id()));
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
                new FeedClient(feed, tokens),
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
        assertThat(handler.events).hasSizeGreaterThanOrEqualTo(3).doesNotHaveDuplicates();
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
        var client = new FeedClient(feed, tokens);
        assertThat(client.after(null, Duration.ZERO)).isEqualTo(new FeedAnswer.Away("status 401"));
        var nowhere = new FeedClient(URI.create("http://localhost:1/feeds/x"), tokens);
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
        var item = "items[name=" + handler.name() + "]";
        given().get(operators)
                .statusCode(200)
                .body("source.name", equalTo("things"))
                .body("source.epoch", equalTo(before.epoch()))
                .body(item + ".state", equalTo("STOPPED"))
                .body(item + ".stoppedAt.reason", equalTo("java.lang.IllegalArgumentException"))
                .body(item + ".stoppedAt.event", startsWith(before.epoch()));
        given().post(operators + "/nobody/skip").statusCode(404);
        given().post(operators + "/" + handler.name() + "/resume")
                .statusCode(200)
                .body("state", equalTo("STARTING"));
        given().post(operators + "/" + handler.name() + "/skip").statusCode(409);
        reading.step();
        reading.step();
        assertThat(reading.stopped()).isTrue();
        given().post(operators + "/" + handler.name() + "/skip").statusCode(200).body("stoppedAt", nullValue());
        reading.step();
        assertThat(reading.stopped()).isFalse();
        given().post(operators + "/" + handler.name() + "/skip").statusCode(409);
    }

    @Test
    void a_source_that_is_away_delays_its_reader_and_nothing_else() {
        given().get(ready).statusCode(200).body("status", equalTo("UP"));
        given().get(operators)
                .body("items[name=away].state", equalTo("STARTING"))
                .body("items[name=away].position", nullValue());
        var numbers = given().get(metrics).statusCode(200).asString();
        assertThat(numbers).contains("feed_subscription_stopped{name=\"away\"} 0.0");
        assertThat(subscriptions.caughtUp("away")).isFalse();
        assertThat(subscriptions.sendFrom("away")).isBeforeOrEqualTo(clock.instant());
    }
}
