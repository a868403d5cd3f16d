package no.moteplass.platform.feed.source;

import static no.moteplass.platform.feed.source.FeedDatabase.after;
import static no.moteplass.platform.feed.source.FeedDatabase.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import no.moteplass.platform.feed.FeedEvent;
import no.moteplass.platform.feed.FeedPosition;

/** In what order events are read, whatever the order of their commits. */
class FeedOrderTest {

    private static final FeedQuestion ALL = new FeedQuestion(null, Set.of());

    private FeedDatabase database;
    private FeedSource feed;

    @BeforeEach
    void a_fresh_feed() {
        database = FeedDatabase.fresh();
        feed = database.feed();
    }

    @Test
    void what_is_not_committed_is_not_read() throws Exception {
        try (var open = database.begin()) {
            tell(open, "slow", "a", 1);
            assertThat(feed.page(ALL).events()).isEmpty();
            open.rollback();
        }
        assertThat(feed.page(ALL).events()).isEmpty();
        assertThat(feed.head().position()).isZero();
    }

    @Test
    void a_slow_commit_is_never_overtaken() throws Exception {
        try (var slow = database.begin()) {
            tell(slow, "slow", "written-first", 1);
            database.change("committed-first");

            var read = feed.page(ALL).events();
            assertThat(read).extracting(FeedEvent::subject).containsExactly("committed-first");
            slow.commit();

            var next = feed.page(after(read.getLast())).events();
            assertThat(next).extracting(FeedEvent::subject).containsExactly("written-first");
            assertThat(next.getFirst().position()).isGreaterThan(read.getLast().position());
        }
    }

    @Test
    void many_writers_and_readers_see_the_same_order_and_miss_nothing() throws Exception {
        var seed = new Random().nextLong();
        var writers = 6;
        var changes = 25;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writing = new ArrayList<Future<?>>();
            for (var writer = 0; writer < writers; writer++) {
                var random = new Random(seed + writer);
                var name = "writer-" + writer + "-";
                writing.add(threads.submit(() -> {
                    for (var i = 0; i < changes; i++) {
                        write(name + i, random);
                    }
                    return null;
                }));
            }
            Callable<List<String>> reader = () -> {
                var own = database.feed();
                var seen = new ArrayList<String>();
                FeedQuestion next = ALL;
                while (seen.size() < expected(seed, writers, changes)) {
                    for (var event : own.page(next).events()) {
                        seen.add(event.id() + event.subject());
                        next = after(event);
                    }
                }
                return seen;
            };
            var readers = List.of(threads.submit(reader), threads.submit(reader));
            for (var each : writing) {
                each.get();
            }
            var first = readers.get(0).get();
            assertThat(readers.get(1).get()).as("seed " + seed).isEqualTo(first);
            assertThat(new HashSet<>(first)).hasSameSizeAs(first);
            assertThat(database.all()).extracting(e -> e.id() + e.subject()).isEqualTo(first);
        }
    }

    private void write(String change, Random random) throws SQLException {
        try (var connection = database.begin();
                var statement = connection.createStatement()) {
            var events = 1 + random.nextInt(3);
            for (var i = 0; i < events; i++) {
                tell(connection, change, change + "/" + i, 1);
                statement.execute("select pg_sleep(" + random.nextInt(4) / 1000.0 + ")");
            }
            connection.commit();
        }
    }

    private static int expected(long seed, int writers, int changes) {
        var sum = 0;
        for (var writer = 0; writer < writers; writer++) {
            var random = new Random(seed + writer);
            for (var i = 0; i < changes; i++) {
                var events = 1 + random.nextInt(3);
                sum += events;
                for (var each = 0; each < events; each++) {
                    random.nextInt(4);
                }
            }
        }
        return sum;
    }

    @Test
    void events_of_one_change_are_neighbours_in_the_order_they_were_written() throws Exception {
        try (var one = database.begin();
                var other = database.begin()) {
            tell(one, "one", "1", 1);
            tell(other, "other", "2", 1);
            tell(one, "one", "3", 1);
            tell(other, "other", "4", 1);
            one.commit();
            other.commit();
        }
        assertThat(database.all()).extracting(FeedEvent::subject).containsExactly("1", "3", "2", "4");
    }

    @Test
    void versions_of_a_subject_come_in_order_though_the_later_change_began_first() throws Exception {
        try (var long_ = database.begin();
                var short_ = database.begin()) {
            tell(long_, "long", "other", 1);
            tell(short_, "short", "subject", 1);
            short_.commit();
            tell(long_, "long", "subject", 2);
            long_.commit();
        }
        assertThat(database.all())
                .filteredOn(event -> event.subject().equals("subject"))
                .extracting(FeedEvent::version)
                .containsExactly(1L, 2L);
    }

    @Test
    void pages_do_not_end_inside_a_change() throws Exception {
        database.changeOf(990, "first-");
        var second = database.changeOf(30, "second-");
        database.change("third");

        var page = feed.page(ALL).events();
        assertThat(page).hasSize(990);
        var next = feed.page(after(page.getLast())).events();
        assertThat(next).hasSize(31);
        assertThat(next.subList(0, 30)).extracting(FeedEvent::changeId).containsOnly(second);
    }

    @Test
    void a_page_holds_a_thousand_events_if_a_change_ends_there() throws Exception {
        database.changeOf(400, "a-");
        database.changeOf(600, "b-");
        database.change("c");
        assertThat(feed.page(ALL).events()).hasSize(1_000);
    }

    @Test
    void a_change_of_more_than_a_thousand_events_is_a_page_of_its_own() throws Exception {
        database.change("before");
        var big = database.changeOf(2_345, "big-");
        database.change("after");

        var first = feed.page(ALL).events();
        assertThat(first).extracting(FeedEvent::subject).containsExactly("before");
        var second = feed.page(after(first.getLast())).events();
        assertThat(second).hasSize(2_345).extracting(FeedEvent::changeId).containsOnly(big);
        var third = feed.page(after(second.getLast())).events();
        assertThat(third).extracting(FeedEvent::subject).containsExactly("after");
    }

    @Test
    void only_the_types_asked_for_are_given() throws Exception {
        try (var connection = database.begin()) {
            for (var i = 0; i < 1_500; i++) {
                tell(connection, "mixed", i % 3 == 0 ? "open.changed" : "closed.changed", "s" + i, 1);
            }
            connection.commit();
        }
        var open = feed.page(new FeedQuestion(null, Set.of("open.changed"))).events();
        assertThat(open).hasSize(500).extracting(FeedEvent::type).containsOnly("open.changed");
        var closed = feed.page(new FeedQuestion(null, Set.of("closed.changed"))).events();
        assertThat(closed).hasSize(1_000);
        assertThat(feed.page(new FeedQuestion(null, Set.of("unheard.of"))).events())
                .isEmpty();
    }

    @Test
    void a_place_beyond_the_end_is_answered_with_nothing() throws Exception {
        database.change("a");
        var beyond = new FeedPosition(feed.head().epoch(), 1_000_000);
        assertThat(feed.page(new FeedQuestion(beyond, Set.of())).events()).isEmpty();
    }

    @Test
    void a_place_in_another_epoch_is_refused() throws Exception {
        database.change("a");
        assertThatThrownBy(() -> feed.page(after("another:1"))).isInstanceOf(OtherEpoch.class);
        assertThatThrownBy(() -> feed.page(after("none:0"))).isInstanceOf(OtherEpoch.class);
    }
}
