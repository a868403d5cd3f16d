package no.moteplass.platform.feed.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import no.moteplass.platform.feed.FeedPosition;
import no.moteplass.platform.feed.StorageFault;
import no.moteplass.platform.feed.reader.Subscription.Progress;

/** A reader begins, catches up, and is cut off or doubled on its way. */
@Execution(ExecutionMode.CONCURRENT)
class FeedReadingTest extends ReadingTest {

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
}
