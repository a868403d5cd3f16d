package no.moteplass.platform.feed.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import no.moteplass.platform.feed.FeedEvent;
import no.moteplass.platform.feed.StorageFault;

/** Readers that wait for the next event. */
class FeedWaitingTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private FeedDatabase database;
    private FeedSource feed;
    private FeedWaiting waiting;

    @BeforeEach
    void a_feed_with_one_event() throws Exception {
        database = FeedDatabase.fresh();
        database.change("first");
        feed = database.feed();
        waiting = new FeedWaiting(feed, Duration.ofMillis(100));
    }

    @AfterEach
    void everyone_goes_home() {
        waiting.close();
    }

    private CompletableFuture<FeedPage> wait(Duration time, String... types) {
        var head = feed.head();
        return waiting.next(new FeedQuestion(head, Set.of(types)), head, time);
    }

    @Test
    void nothing_happens_and_the_answer_is_empty_when_the_time_is_up() throws Exception {
        var answer = wait(Duration.ofMillis(300));
        assertThat(answer.get(2, TimeUnit.SECONDS).events()).isEmpty();
        Awaitility.await().until(() -> waiting.waiting() == 0);
    }

    @Test
    void nobody_holds_up_a_stop() throws Exception {
        var before = wait(LONG);
        waiting.atMost(Duration.ofMillis(300));
        var after = wait(LONG);

        assertThat(before.get(2, TimeUnit.SECONDS).events()).isEmpty();
        assertThat(after.get(2, TimeUnit.SECONDS).events()).isEmpty();
    }

    @Test
    void a_waiting_reader_gets_the_event_within_half_a_second() throws Exception {
        for (var i = 0; i < 10; i++) {
            var answer = wait(LONG);
            // Committed elsewhere: nobody here is told of it.
            database.change("second-" + i);
            var committed = System.nanoTime();
            assertThat(answer.get(5, TimeUnit.SECONDS).events())
                    .extracting(FeedEvent::subject)
                    .containsExactly("second-" + i);
            assertThat(Duration.ofNanos(System.nanoTime() - committed)).isLessThan(Duration.ofMillis(500));
        }
    }

    @Test
    void what_is_committed_between_asking_and_waiting_is_not_missed() throws Exception {
        var before = feed.head();
        database.change("in between");
        var answer = waiting.next(new FeedQuestion(before, Set.of()), before, LONG);
        assertThat(answer.get(5, TimeUnit.SECONDS).events()).hasSize(1);
    }

    @Test
    void a_commit_here_is_seen_at_once() throws Exception {
        try (var patient = new FeedWaiting(feed, Duration.ofMinutes(1))) {
            var head = feed.head();
            var answer = patient.next(new FeedQuestion(head, Set.of()), head, LONG);
            database.change("second");
            patient.wake();
            assertThat(answer.get(5, TimeUnit.SECONDS).events()).hasSize(1);
        }
    }

    @Test
    void those_who_wait_for_other_types_wait_on() throws Exception {
        var choosy = wait(LONG, "other.changed");
        var all = wait(LONG);
        database.change("second");
        assertThat(all.get(5, TimeUnit.SECONDS).events()).hasSize(1);
        assertThat(choosy.isDone()).isFalse();
        try (var connection = database.begin()) {
            FeedDatabase.tell(connection, "c", "other.changed", "third", 1);
            connection.commit();
        }
        assertThat(choosy.get(5, TimeUnit.SECONDS).events())
                .extracting(FeedEvent::subject)
                .containsExactly("third");
    }

    @Test
    void a_thousand_wait_on_one_thread_and_are_all_answered() throws Exception {
        var answers = new ArrayList<CompletableFuture<FeedPage>>();
        var head = feed.head();
        for (var i = 0; i < 1_000; i++) {
            answers.add(waiting.next(new FeedQuestion(head, Set.of()), head, LONG));
        }
        assertThat(waiting.waiting()).isEqualTo(1_000);
        database.change("for all");
        for (var answer : answers) {
            assertThat(answer.get(5, TimeUnit.SECONDS).events()).hasSize(1);
        }
        Awaitility.await().until(() -> waiting.waiting() == 0);
    }

    @Test
    void a_new_epoch_while_waiting_is_told() throws Exception {
        var answer = wait(LONG);
        database.execute("update feed_source set cluster = 'elsewhere'");
        assertThatThrownBy(() -> answer.get(5, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(OtherEpoch.class);
    }

    @Test
    void a_database_that_goes_away_is_told_and_does_not_end_the_waiting_for_good() throws Exception {
        var answer = wait(LONG);
        database.execute("alter table feed_source rename to away");
        assertThatThrownBy(() -> answer.get(5, TimeUnit.SECONDS)).hasCauseInstanceOf(StorageFault.class);
        database.execute("alter table away rename to feed_source");
        var again = wait(LONG);
        database.change("second");
        assertThat(again.get(5, TimeUnit.SECONDS).events()).hasSize(1);
    }

    @Test
    void at_the_end_everyone_is_sent_home() throws Exception {
        var answer = wait(LONG);
        waiting.close();
        assertThat(answer.get(5, TimeUnit.SECONDS).events()).isEmpty();
        assertThat(wait(LONG).get(1, TimeUnit.SECONDS).events()).isEmpty();
    }
}
