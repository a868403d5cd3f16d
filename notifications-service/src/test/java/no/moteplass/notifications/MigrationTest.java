package no.moteplass.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import no.moteplass.platform.testing.PostgresResource;

/** What was kept whole as JSON is kept in columns afterwards, as far as messages need it, and the rest is gone (P9). */
class MigrationTest {

    private static final String NAME = "migrated";
    private static final String ID = "'01930000-0000-7000-8000-00000000000a'";
    private static final String OTHER = "'01930000-0000-7000-8000-00000000000b'";
    private Connection database;

    @BeforeEach
    void an_older_database() throws SQLException {
        try (var server = DriverManager.getConnection(PostgresResource.url());
                var statement = server.createStatement()) {
            statement.execute("drop database if exists " + NAME);
            statement.execute("create database " + NAME);
        }
        migrate("102");
        database = DriverManager.getConnection(url());
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    private static String url() {
        return PostgresResource.url().replace("/moteplass?", "/" + NAME + "?");
    }

    private static void migrate(String target) {
        Flyway.configure()
                .dataSource(url(), null, null)
                .locations("classpath:db/platform", "filesystem:src/main/resources/db/migration")
                .target(target)
                .load()
                .migrate();
    }

    private void sql(String statement) throws SQLException {
        try (var run = database.createStatement()) {
            run.execute(statement);
        }
    }

    private List<String> rows(String query) throws SQLException {
        try (var run = database.createStatement();
                var found = run.executeQuery(query)) {
            var rows = new ArrayList<String>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        }
    }

    private void kept(String table, String columns, String values, String facts) throws SQLException {
        sql("insert into " + table + " (id, epoch, version, changed_at" + columns + ", facts) values (" + ID
                + ", 'first', 3, '2027-01-04T09:00:00Z'" + values + ", '" + facts + "')");
    }

    @Test
    void everything_that_messages_need_is_kept_and_nothing_else() throws SQLException {
        kept(
                "leader",
                ", person_key",
                ", ''",
                "{\"email\":\"ben@example.org\",\"givenName\":\"Ben\",\"familyName\":null,\"language\":\"nn\","
                        + "\"active\":true,\"level\":\"FRONT_LINE\",\"kind\":\"UNION_REP\",\"manager\":" + quoted(OTHER)
                        + "}");
        kept(
                "membership",
                ", group_id, leader_id",
                ", " + OTHER + ", " + ID,
                "{\"seatFrom\":\"2027-01-01T08:00:00Z\",\"seatTo\":null,\"endReason\":null,\"note\":\"x\","
                        + "\"roles\":[{\"role\":\"MENTOR\",\"from\":\"2027-01-01T08:00:00Z\",\"to\":null,\"by\":\"x\"}]}");
        kept(
                "session",
                ", group_id, uid, starts_at",
                ", " + OTHER + ", 'u', '2027-01-12T08:00:00Z'",
                "{\"series\":null,\"recurrenceId\":\"2027-01-12T09:00:00\",\"title\":\"Samling\","
                        + "\"startLocal\":\"2027-01-12T09:00:00\",\"zone\":\"Europe/Oslo\",\"duration\":\"PT1H30M\","
                        + "\"end\":\"2027-01-12T09:30:00Z\",\"state\":\"SCHEDULED\",\"sequence\":2,\"place\":\"Tøyen\","
                        + "\"lastModified\":\"2027-01-04T09:00:00Z\"}");
        kept(
                "series",
                ", group_id, uid",
                ", " + OTHER + ", 'u'",
                "{\"title\":\"Samling\",\"start\":\"2027-01-12T09:00:00\",\"zone\":\"Europe/Oslo\",\"duration\":\"PT1H30M\","
                        + "\"rule\":\"FREQ=WEEKLY\",\"lastModified\":\"2027-01-04T09:00:00Z\","
                        + "\"dates\":[\"2027-01-12T09:00:00\",\"2027-01-05T09:00:00\"]}");
        kept(
                "assignment",
                ", group_id, leaders",
                ", " + OTHER + ", array[" + ID + "," + OTHER + "]::uuid[]",
                "{\"facilitators\":[{\"leader\":" + quoted(ID) + ",\"role\":\"LEAD\"},{\"leader\":" + quoted(OTHER)
                        + ",\"role\":\"CO\"}]}");
        sql("insert into told (leader_id, uid, recurrence_id, session_id, group_id, state, starts_at, ends_at, before)"
                + " values (" + ID + ", 'u', '', " + ID + ", " + OTHER + ", 'CANCELLED', '2027-01-12T08:00:00Z',"
                + " '2027-01-12T09:30:00Z', '{\"state\":\"SCHEDULED\",\"starts_at\":\"2027-01-11T08:00:00Z\","
                + "\"ends_at\":\"2027-01-11T09:30:00Z\",\"place\":\"Tøyen\",\"delivery_id\":" + quoted(OTHER) + "}')");
        kept(
                "sign_up",
                ", group_id, leader_id",
                ", " + OTHER + ", " + ID,
                "{\"state\":\"WITHDRAWN\",\"endReason\":\"BY_COORDINATOR\"}");
        sql(
                "insert into delivery (id, version, leader_id, kind, occasion, subject, group_id, state, created_at, due_at,"
                        + " tries, attached, in_doubt) values (" + ID + ", 1, " + ID + ", 'sign-up-placed', 'o', 's', "
                        + OTHER
                        + ", 'FAILED', '2027-01-04T09:00:00Z', '2027-01-04T09:00:00Z', 1, false, false)");
        sql(
                "insert into delivery_attempt (id, delivery_id, at, outcome, reply) values (" + ID + ", " + ID
                        + ", '2027-01-04T09:00:00Z', 'PERMANENT', '550 <ben@example.org>: no ben@xn--blbr-roah.no, mailto:b@c')");
        migrate("latest");

        assertThat(rows("select last_notified_turn from sign_up"))
                .as("history is not told")
                .containsExactly("WITHDRAWN");
        assertThat(rows("select reply from delivery_attempt")).containsExactly("550 <…>: no …, mailto:…");
        assertThat(rows("select concat_ws(' ', version, email, given_name, language, active) from leader"))
                .containsExactly("3 ben@example.org Ben nn t");
        assertThat(rows("select to_jsonb(l)::text from leader l"))
                .allSatisfy(row -> assertThat(row).doesNotContain("FRONT_LINE", "UNION_REP", "00000000000b"));
        assertThat(rows("select roles from membership where seat_from = '2027-01-01T08:00:00Z'"))
                .singleElement()
                .asString()
                .contains("MENTOR")
                .doesNotContain("by");
        assertThat(
                        rows(
                                "select concat_ws(' ', recurrence_id, start_local, zone, duration, sequence, place) from session"))
                .containsExactly("2027-01-12 09:00:00 2027-01-12 09:00:00 Europe/Oslo PT1H30M 2 Tøyen");
        assertThat(rows("select dates from series")).containsExactly("2027-01-12T09:00:00,2027-01-05T09:00:00");
        assertThat(rows("select leads::text from assignment")).containsExactly("{" + ID.replace("'", "") + "}");
        assertThat(rows("select concat_ws(' ', state, earlier_state, earlier_place, earlier_delivery_id)"
                        + " from last_notified where earlier_starts_at = '2027-01-11T08:00:00Z'"))
                .containsExactly("CANCELLED SCHEDULED Tøyen " + OTHER.replace("'", ""));
        assertThat(rows("select table_name from information_schema.columns where column_name = 'facts'"))
                .isEmpty();
    }

    private static String quoted(String id) {
        return id.replace('\'', '"');
    }
}
