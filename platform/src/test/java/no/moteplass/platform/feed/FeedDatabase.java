package no.moteplass.platform.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import no.moteplass.platform.feed.FeedEventRepository.Unnumbered;

/** A database with the feed's tables and nothing in them, and the hands that write in it. */
record FeedDatabase(EmbeddedPostgres cluster, String name, DataSource source) {

    static final Instant NOON = Instant.parse("2027-01-14T12:00:00Z");
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Set<Integer> MIGRATED = new HashSet<>();

    static EmbeddedPostgres shared() {
        return Shared.CLUSTER;
    }

    static EmbeddedPostgres anotherCluster() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "100")
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static final class Shared {
        private static final EmbeddedPostgres CLUSTER = anotherCluster();
    }

    static FeedDatabase fresh() {
        return freshIn(shared());
    }

    static FeedDatabase freshIn(EmbeddedPostgres cluster) {
        return named(cluster, "feed_" + NUMBER.incrementAndGet());
    }

    static FeedDatabase named(EmbeddedPostgres cluster, String name) {
        migratedOnce(cluster);
        run(cluster, "create database " + name + " template feed_template");
        return new FeedDatabase(cluster, name, cluster.getDatabase("postgres", name));
    }

    /** Migrating takes a second; copying what was migrated does not. */
    private static synchronized void migratedOnce(EmbeddedPostgres cluster) {
        if (MIGRATED.add(cluster.getPort())) {
            run(cluster, "create database feed_template");
            Flyway.configure()
                    .dataSource(cluster.getDatabase("postgres", "feed_template"))
                    .locations("classpath:db/platform")
                    .target("2")
                    .load()
                    .migrate();
        }
    }

    private static void run(EmbeddedPostgres cluster, String sql) {
        try (var connection = cluster.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    Connection begin() throws SQLException {
        var connection = source.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    /** One committed change with an event for each subject. */
    String change(String... subjects) throws SQLException {
        var change = UUID.randomUUID().toString();
        try (var connection = begin()) {
            for (var subject : subjects) {
                tell(connection, change, subject, 1);
            }
            connection.commit();
        }
        return change;
    }

    String changeOf(int events, String prefix) throws SQLException {
        var subjects = new String[events];
        for (var i = 0; i < events; i++) {
            subjects[i] = prefix + i;
        }
        return change(subjects);
    }

    static void tell(Connection connection, String change, String subject, long version) throws SQLException {
        tell(connection, change, "thing.changed", subject, version);
    }

    static void tell(Connection connection, String change, String type, String subject, long version)
            throws SQLException {
        FeedEventRepository.add(
                connection,
                new Unnumbered(
                        change,
                        type,
                        subject,
                        version,
                        NOON,
                        FeedJson.data(
                                version, FeedJson.MAPPER.createObjectNode().put("id", subject))));
    }

    /** All that a reader gets who starts from nothing. */
    List<FeedEvent> all() throws OtherEpoch {
        var feed = new FeedSource(source);
        var all = new ArrayList<FeedEvent>();
        for (var page = feed.page(new FeedQuestion(null, Set.of()));
                !page.events().isEmpty(); ) {
            all.addAll(page.events());
            page = feed.page(after(all.getLast()));
        }
        return all;
    }

    static FeedQuestion after(FeedEvent event) {
        return new FeedQuestion(new FeedPosition(event.epoch(), event.position()), Set.of());
    }

    static FeedQuestion after(String id) {
        return new FeedQuestion(FeedPosition.parse(id), Set.of());
    }

    void execute(String sql) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
