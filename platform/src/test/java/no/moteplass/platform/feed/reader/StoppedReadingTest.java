package no.moteplass.platform.feed.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A change that cannot be applied stops its subscription alone, until an operator or better times help. */
@Execution(ExecutionMode.CONCURRENT)
class StoppedReadingTest extends ReadingTest {

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
}
