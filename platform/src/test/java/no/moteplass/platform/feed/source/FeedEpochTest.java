package no.moteplass.platform.feed.source;

import static no.moteplass.platform.feed.source.FeedDatabase.after;
import static no.moteplass.platform.feed.source.FeedDatabase.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.postgresql.PGConnection;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import no.moteplass.platform.feed.FeedEvent;
import no.moteplass.platform.feed.FeedPosition;

/** A restored feed is another feed, and says so by itself. */
@Execution(ExecutionMode.CONCURRENT)
class FeedEpochTest {

    @Test
    void the_same_database_keeps_its_epoch() throws Exception {
        var database = FeedDatabase.fresh();
        database.change("a");
        var epoch = database.feed().head().epoch();
        database.change("b");
        assertThat(database.feed().head()).isEqualTo(new FeedPosition(epoch, 2));
    }

    @Test
    void two_databases_have_different_epochs() {
        var one = FeedDatabase.fresh().feed().head();
        var other = FeedDatabase.fresh().feed().head();
        assertThat(one.epoch()).isNotEqualTo(other.epoch());
    }

    @Test
    void positions_survive_a_restore() throws Exception {
        var yesterday = FeedDatabase.fresh();
        yesterday.change("a", "b");
        yesterday.change("c");
        var before = yesterday.all();
        try (var cluster = EmbeddedPostgres.builder().start()) {
            var restored = FeedDatabase.freshIn(cluster.getPort());
            copy(yesterday, restored);
            yesterday.change("lost");
            var lost = yesterday.all().getLast();
            var feed = restored.feed();

            assertThatThrownBy(() -> feed.page(after(before.getFirst()))).isInstanceOf(OtherEpoch.class);
            assertThatThrownBy(() -> feed.page(after(lost))).isInstanceOf(OtherEpoch.class);
            restored.change("d");
            var now = restored.all();
            assertThat(now).extracting(FeedEvent::subject).containsExactly("a", "b", "c", "d");
            assertThat(now).extracting(FeedEvent::position).isSorted().doesNotHaveDuplicates();
            assertThat(now.getLast().epoch()).isNotEqualTo(before.getFirst().epoch());
            assertThat(feed.page(after(now.get(2))).events())
                    .extracting(FeedEvent::subject)
                    .containsExactly("d");
        }
    }

    @Test
    void a_dump_taken_with_open_and_unnumbered_changes_loses_no_order() throws Exception {
        var source = FeedDatabase.fresh();
        source.change("numbered");
        source.feed().head();
        try (var open = source.begin()) {
            tell(open, "open", "never committed", 1);
            source.change("not numbered");
            var restored = FeedDatabase.named(FeedDatabase.shared(), "restored_beside");
            copy(source, restored);
            assertThat(restored.all()).extracting(FeedEvent::subject).containsExactly("numbered", "not numbered");
            restored.change("after");
            assertThat(restored.all()).extracting(FeedEvent::position).containsExactly(1L, 2L, 3L);
        }
    }

    @Test
    void a_database_dropped_and_made_anew_under_the_same_name_has_another_epoch() throws Exception {
        var first = FeedDatabase.named(FeedDatabase.shared(), "made_twice");
        var epoch = first.feed().head().epoch();
        FeedDatabase.run(FeedDatabase.shared(), "drop database made_twice with (force)");
        var second = FeedDatabase.named(FeedDatabase.shared(), "made_twice");
        second.execute("update feed_source set epoch = '" + epoch + "', cluster = '" + "stale" + "'");
        assertThat(second.feed().head().epoch()).isNotEqualTo(epoch);
    }

    @Test
    void a_service_whose_role_is_nobody_special_can_read_its_feed() throws Exception {
        var database = FeedDatabase.fresh();
        database.execute("create role ordinary login password 'ordinary'");
        database.execute("grant all on all tables in schema public to ordinary");
        database.execute("grant all on all sequences in schema public to ordinary");
        var feed = FeedDatabase.feed(FeedDatabase.as("ordinary", database.port(), database.name()));
        database.change("a");
        assertThat(feed.page(new FeedQuestion(null, Set.of())).events()).hasSize(1);
    }

    /** What pg_dump and psql would do: the rows and no more. */
    private static void copy(FeedDatabase from, FeedDatabase to) throws SQLException, IOException {
        to.execute("delete from feed_source");
        for (var table : new String[] {
            "feed_source (only_row, epoch, cluster, last_position)",
            "feed_event (id, position, change_id, type, subject, version, time, data)"
        }) {
            var dump = new ByteArrayOutputStream();
            try (var connection = from.source().getConnection()) {
                connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", dump);
            }
            try (var connection = to.source().getConnection()) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + table + " from stdin", new ByteArrayInputStream(dump.toByteArray()));
            }
        }
    }
}
