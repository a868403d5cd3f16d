package no.moteplass.platform.feed.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import no.moteplass.platform.feed.FeedEvent;
import no.moteplass.platform.feed.reader.Subscription.Progress;

/** A source that begins another epoch is read again from the beginning. */
@Execution(ExecutionMode.CONCURRENT)
class RebuildingTest extends ReadingTest {

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
}
