package no.moteplass.platform.feed.source;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

import no.moteplass.platform.feed.FeedEvent;
import no.moteplass.platform.feed.FeedJson;
import no.moteplass.platform.feed.FeedPosition;
import no.moteplass.platform.testing.PostgresResource;

/** A database with the feed's tables and nothing in them, and what writes in it. */
public record FeedDatabase(int port, String name, DataSource source) {

    static final Instant NOON = Instant.parse("2027-01-14T12:00:00Z");
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Set<Integer> MIGRATED = new HashSet<>();
    private static final Pattern PORT = Pattern.compile(":(\\d+)/");

    /** Where the cluster listens that all tests share. */
    static int shared() {
        var port = PORT.matcher(PostgresResource.url());
        if (!port.find()) {
            throw new IllegalStateException("no port in " + PostgresResource.url());
        }
        return Integer.parseInt(port.group(1));
    }

    public static FeedDatabase fresh() {
        return freshIn(shared());
    }

    static FeedDatabase freshIn(int port) {
        return named(port, "feed_" + NUMBER.incrementAndGet());
    }

    static FeedDatabase named(int port, String name) {
        migratedOnce(port);
        run(port, "create database " + name + " template feed_template");
        return new FeedDatabase(port, name, as("postgres", port, name));
    }

    static DataSource as(String role, int port, String name) {
        var source = new PGSimpleDataSource();
        source.setPortNumbers(new int[] {port});
        source.setDatabaseName(name);
        source.setUser(role);
        source.setPassword(role);
        return source;
    }

    /** Migrating takes a second; copying what was migrated does not. */
    private static synchronized void migratedOnce(int port) {
        if (MIGRATED.add(port)) {
            run(port, "create database feed_template");
            Flyway.configure()
                    .dataSource(as("postgres", port, "feed_template"))
                    .locations("classpath:db/platform")
                    .target("2")
                    .load()
                    .migrate();
        }
    }

    static void run(int port, String sql) {
        try (var connection = as("postgres", port, "postgres").getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public Connection begin() throws SQLException {
        var connection = source.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    /** One committed change with an event for each subject. */
    public String change(String... subjects) throws SQLException {
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
        try (var insert = connection.prepareStatement("""
                insert into feed_event (change_id, type, subject, version, time, data)
                values (?, ?, ?, ?, ?, ?::json)""")) {
            insert.setString(1, change);
            insert.setString(2, type);
            insert.setString(3, subject);
            insert.setLong(4, version);
            insert.setObject(5, NOON.atOffset(ZoneOffset.UTC));
            insert.setString(
                    6, FeedJson.data(version, FeedJson.MAPPER.createObjectNode().put("id", subject)));
            insert.executeUpdate();
        }
    }

    public FeedSource feed() {
        return feed(source);
    }

    static FeedSource feed(DataSource source) {
        return new FeedSource(new FeedRepository(source));
    }

    /** All that a reader gets who starts from nothing. */
    List<FeedEvent> all() throws OtherEpoch {
        var feed = feed();
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

    public void execute(String sql) throws SQLException {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
