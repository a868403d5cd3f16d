package no.moteplass.platform.feed.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import no.moteplass.platform.feed.FeedEvent;
import no.moteplass.platform.feed.FeedJson;
import no.moteplass.platform.feed.FeedPosition;
import no.moteplass.platform.feed.StorageFault;
import no.moteplass.platform.feed.reader.Subscription.Progress;
import no.moteplass.platform.feed.source.FeedDatabase;
import no.moteplass.platform.feed.source.FeedQuestion;
import no.moteplass.platform.feed.source.OtherEpoch;

/** A reader that is cut off, refused, doubled or sent back to the beginning. */
class FeedReadingTest {

    private static final Instant NOON = Instant.parse("2027-01-14T12:00:00Z");

    private FeedDatabase source;
    private ReaderDatabase own;
    private volatile Instant now;

    @BeforeEach
    void a_feed_and_a_reader() throws Exception {
        source = FeedDatabase.fresh();
        own = new ReaderDatabase();
        now = NOON;
    }

    /** A handler that notes what it is given, after whatever else is to happen. */
    private final class Noting implements FeedHandler {
        private final String name;
        private final Consumer<FeedEvent> before;
        private final List<String> rebuilt = new ArrayList<>();

        private Noting(String name, Consumer<FeedEvent> before) {
            this.name = name;
            this.before = before;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void apply(List<FeedEvent> page) {
            for (var event : page) {
                before.accept(event);
                own.apply(name, event);
            }
        }

        @Override
        public void rebuilt(String epoch) {
            rebuilt.add(epoch);
            own.execute("delete from applied where epoch <> '" + epoch + "'");
        }
    }

    /** The source's answers, written and read as they would be over HTTP. */
    private FeedAnswer ask(FeedPosition place, Duration wait) {
        try {
            var page = source.feed().page(new FeedQuestion(place, Set.of()));
            var json = FeedJson.batch(java.net.URI.create("/feeds/things"), page.events());
            return new FeedAnswer.Page(
                    FeedJson.events(json.getBytes(java.nio.charset.StandardCharsets.UTF_8)), Optional.of(page.head()));
        } catch (OtherEpoch gone) {
            return new FeedAnswer.Gone();
        } catch (java.io.IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private FeedReading reading(FeedHandler handler) {
        return reading(handler, this::ask);
    }

    private FeedReading reading(FeedHandler handler, FeedAnswers answers) {
        var clock = new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        };
        return new FeedReading(
                handler,
                answers,
                own.subscriptions,
                own,
                clock,
                new Backoff(Duration.ofMillis(1), Duration.ofMillis(5)));
    }

    private Subscription standing(String name) {
        return own.subscriptions.byName(name).orElseThrow();
    }

    @Test
    void a_new_reader_starts_from_nothing_and_is_caught_up_at_the_end() throws Exception {
        source.change("a", "b");
        source.change("c");
        var reading = reading(new Noting("things", event -> {}));
        reading.step();
        assertThat(own.applied("things")).containsExactly("a", "b", "c");
        assertThat(standing("things").progress()).isEqualTo(Progress.STARTING);
        assertThat(standing("things").sendFrom()).isEqualTo(NOON);
        reading.step();
        assertThat(standing("things").progress()).isEqualTo(Progress.CURRENT);
        assertThat(reading.lag()).isZero();
    }

    @Test
    void what_is_sent_from_stays_at_the_first_start() throws Exception {
        reading(new Noting("things", event -> {})).step();
        now = NOON.plusSeconds(3600);
        source.change("a");
        reading(new Noting("things", event -> {})).step();
        assertThat(standing("things").sendFrom()).isEqualTo(NOON);
    }

    @Test
    void what_is_sent_from_can_be_asked_while_another_moves_on() {
        var standing = own.subscriptions.open("things", NOON);
        var subscriptions = new FeedSubscriptions(own.subscriptions, Clock.systemUTC());

        var answered = own.call(() -> {
            own.subscriptions.move(standing, new FeedPosition("epoch", 1));
            return CompletableFuture.supplyAsync(() -> subscriptions.sendFrom("things"))
                    .orTimeout(10, TimeUnit.SECONDS)
                    .join();
        });

        assertThat(answered).isEqualTo(NOON);
    }

    @Test
    void killed_between_apply_and_store_nothing_is_lost_and_nothing_doubled() throws Exception {
        source.change("a", "b");
        source.change("c");
        var kills = new AtomicInteger(2);
        var handler = new Noting("things", event -> {
            // The connection dies under the reader when some of the page is already written.
            if (event.subject().equals("c") && kills.getAndDecrement() > 0) {
                own.execute("select pg_terminate_backend(pg_backend_pid())");
            }
        });
        var reading = reading(handler);
        for (var i = 0; i < 2; i++) {
            try {
                reading.step();
            } catch (StorageFault killed) {
                assertThat(Faults.passing(killed)).isTrue();
            }
            assertThat(own.applied("things")).isEmpty();
            assertThat(standing("things").place()).isNull();
        }
        reading.step();
        assertThat(own.applied("things")).containsExactly("a", "b", "c");
        assertThat(standing("things").stop()).isNull();
    }

    @Test
    void poison_event_stops_only_its_subscription() throws Exception {
        source.change("a", "b");
        source.change("c", "poison", "d");
        source.change("e");
        var poisoned = reading(new Noting("poisoned", event -> {
            if (event.subject().equals("poison")) {
                throw new IllegalArgumentException("cannot be");
            }
        }));
        var healthy = reading(new Noting("healthy", event -> {}));
        poisoned.step();
        healthy.step();

        assertThat(own.applied("healthy")).containsExactly("a", "b", "c", "poison", "d", "e");
        assertThat(own.applied("poisoned")).containsExactly("a", "b");
        var stop = standing("poisoned").stop();
        assertThat(stop).isNotNull();
        assertThat(stop.first().position()).isEqualTo(3);
        assertThat(stop.last().position()).isEqualTo(5);
        assertThat(stop.reason()).isEqualTo(IllegalArgumentException.class.getName());
        assertThat(standing("healthy").stop()).isNull();

        poisoned.step();
        assertThat(poisoned.stopped()).isTrue();
        assertThat(own.applied("poisoned")).containsExactly("a", "b");
    }

    @Test
    void a_skipped_change_is_left_out_and_the_reading_goes_on() throws Exception {
        source.change("poison", "with it");
        source.change("a");
        var reading = reading(new Noting("things", event -> {
            if (event.subject().equals("poison")) {
                throw new IllegalArgumentException("cannot be");
            }
        }));
        reading.step();
        assertThat(standing("things").place()).isNull();
        assertThat(own.subscriptions.resume(standing("things"), true)).isTrue();
        reading.step();
        assertThat(own.applied("things")).containsExactly("a");
        assertThat(reading.stopped()).isFalse();
        assertThat(own.subscriptions.resume(standing("things"), true)).isFalse();
    }

    @Test
    void a_stopped_change_can_be_tried_again_after_a_repair() throws Exception {
        source.change("poison");
        var broken = new AtomicInteger(1);
        var reading = reading(new Noting("things", event -> {
            if (broken.get() > 0) {
                throw new IllegalArgumentException("cannot be");
            }
        }));
        reading.step();
        broken.set(0);
        assertThat(own.subscriptions.resume(standing("things"), false)).isTrue();
        reading.step();
        assertThat(own.applied("things")).containsExactly("poison");
    }

    @Test
    void a_change_that_fails_twice_is_tried_a_third_time() throws Exception {
        source.change("a");
        var failures = new AtomicInteger(3); // the page once, the change twice
        var reading = reading(new Noting("things", event -> {
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("not yet");
            }
        }));
        reading.step();
        assertThat(own.applied("things")).containsExactly("a");
        assertThat(standing("things").stop()).isNull();
    }

    @Test
    void faults_that_pass_never_stop_a_subscription() throws Exception {
        source.change("a");
        var faults = new AtomicInteger(20);
        var states = List.of("40001", "40P01", "57P01", "08006", "55P03", "53300");
        var reading = reading(new Noting("things", event -> {
            var left = faults.getAndDecrement();
            if (left > 0) {
                own.execute("do $$ begin raise exception 'passing' using errcode = '" + states.get(left % states.size())
                        + "'; end $$");
            }
        }));
        var thread = Thread.ofVirtual().start(reading);
        Awaitility.await().untilAsserted(() -> assertThat(own.applied("things")).containsExactly("a"));
        reading.stop();
        assertThat(thread.join(Duration.ofSeconds(5))).isTrue();
        assertThat(standing("things").stop()).isNull();
    }

    @Test
    void two_readers_apply_each_event_once() throws Exception {
        var readings = List.of(
                reading(new Noting("things", event -> {})),
                reading(new Noting("things", event -> {})),
                reading(new Noting("things", event -> {})));
        var threads = readings.stream()
                .map(reading -> Thread.ofVirtual().start(reading))
                .toList();
        for (var i = 0; i < 40; i++) {
            source.change("a" + i, "b" + i);
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> own.applied("things").size() == 80);
        readings.forEach(FeedReading::stop);
        for (var thread : threads) {
            assertThat(thread.join(Duration.ofSeconds(5))).isTrue();
        }
        var applied = own.applied("things");
        assertThat(applied).hasSize(80);
        assertThat(new HashSet<>(applied)).hasSize(80);
    }

    @Test
    void a_restored_source_is_read_again_and_what_it_lost_is_forgotten() throws Exception {
        source.change("a", "lost");
        var handler = new Noting("things", event -> {});
        var reading = reading(handler);
        reading.step();
        reading.step();
        var before = standing("things");

        now = NOON.plusSeconds(60);
        source.execute("update feed_source set cluster = 'elsewhere'");
        source.execute("delete from feed_event where subject = 'lost'");
        reading.step();
        assertThat(standing("things").progress()).isEqualTo(Progress.REBUILDING);
        assertThat(standing("things").place()).isNull();
        assertThat(standing("things").sendFrom()).isEqualTo(now);
        reading.step();
        assertThat(handler.rebuilt).isEmpty();
        reading.step();

        var epoch = source.feed().head().epoch();
        assertThat(handler.rebuilt).containsExactly(epoch);
        assertThat(epoch).isNotEqualTo(before.place().epoch());
        assertThat(standing("things").progress()).isEqualTo(Progress.CURRENT);
        assertThat(own.applied("things")).containsExactly("a");
    }

    @Test
    void a_source_restored_to_nothing_empties_the_read_model() throws Exception {
        source.change("a");
        var handler = new Noting("things", event -> {});
        var reading = reading(handler);
        reading.step();
        reading.step();
        source.execute("update feed_source set cluster = 'elsewhere'");
        source.execute("delete from feed_event");
        reading.step();
        reading.step();
        assertThat(handler.rebuilt).containsExactly(source.feed().head().epoch());
        assertThat(own.applied("things")).isEmpty();
    }

    @Test
    void a_rebuild_that_fails_at_its_end_is_tried_again() throws Exception {
        var tries = new AtomicInteger();
        var handler = new FeedHandler() {
            @Override
            public String name() {
                return "things";
            }

            @Override
            public void apply(List<FeedEvent> page) {}

            @Override
            public void rebuilt(String epoch) {
                if (tries.incrementAndGet() < 3) {
                    throw new IllegalStateException("not yet");
                }
            }
        };
        var reading = reading(handler);
        reading.step();
        source.change("a");
        reading.step();
        source.execute("update feed_source set cluster = 'elsewhere'");
        var thread = Thread.ofVirtual().start(reading);
        Awaitility.await().until(() -> tries.get() == 3);
        Awaitility.await().until(() -> standing("things").progress() == Progress.CURRENT);
        reading.stop();
        assertThat(thread.join(Duration.ofSeconds(5))).isTrue();
    }

    @Test
    void a_source_that_is_away_is_asked_again() throws Exception {
        source.change("a");
        var away = new AtomicInteger(5);
        var reading = reading(
                new Noting("things", event -> {}),
                (place, wait) -> away.getAndDecrement() > 0 ? new FeedAnswer.Away("status 503") : ask(place, wait));
        var thread = Thread.ofVirtual().start(reading);
        Awaitility.await().untilAsserted(() -> assertThat(own.applied("things")).containsExactly("a"));
        reading.stop();
        assertThat(thread.join(Duration.ofSeconds(5))).isTrue();
    }

    @Test
    void pauses_grow_to_their_limit_and_are_not_all_alike() {
        var backoff = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(5));
        var pauses = java.util.stream.Stream.generate(backoff::next).limit(40).toList();
        assertThat(pauses.getFirst()).isBetween(Duration.ofMillis(100), Duration.ofMillis(200));
        assertThat(pauses.subList(10, 40))
                .allSatisfy(pause -> assertThat(pause).isBetween(Duration.ofMillis(2500), Duration.ofMillis(5000)));
        assertThat(new HashSet<>(pauses.subList(10, 40))).hasSizeGreaterThan(20);
        backoff.reset();
        assertThat(backoff.next()).isLessThanOrEqualTo(Duration.ofMillis(200));
    }
}
