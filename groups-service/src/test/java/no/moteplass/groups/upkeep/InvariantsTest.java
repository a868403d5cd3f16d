package no.moteplass.groups.upkeep;

import static no.moteplass.groups.Cast.frontLine;
import static no.moteplass.groups.Cast.frontLines;
import static no.moteplass.groups.Cast.group;
import static no.moteplass.groups.Cast.move;
import static no.moteplass.groups.Cast.signUp;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.platform.testing.PostgresResource;

/** The checker is checked: each of these planted faults is one that the seeded histories would report. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class InvariantsTest {

    private static final String WAITS =
            "id = (select leader from sign_up where group_id = '%1$s' and state = 'WAITING')";
    private static final String SITS =
            "id = (select leader from sign_up where group_id = '%1$s' and state = 'PLACED' order by id limit 1)";
    private static final String ALSO_SITS =
            "(select leader from sign_up where group_id = '%1$s' and state = 'PLACED' order by id desc limit 1)";

    @Inject
    AgroalDataSource database;

    /** What a fault would break, and how it is planted. */
    private static Map<String, String> faults() {
        var faults = new LinkedHashMap<String, String>();
        faults.put(
                "every seat has a sign-up",
                "update sign_up set state = 'LAPSED', ended_at = created_at where group_id = '%1$s' and state = 'PLACED'");
        faults.put("nobody inactive waits or has an offer", "update leader set active = false where " + WAITS);
        faults.put("MEMBER_INACTIVE is missing", "update leader set active = false where " + SITS);
        faults.put(
                "nobody inactive has a role",
                "update leader set active = false where id in (select leader from membership where group_id = '%1$s' and not seat)");
        faults.put("RULE_BROKEN is missing", "update leader set manager = " + ALSO_SITS + " where " + SITS);
        faults.put(
                "RULE_BROKEN is shown",
                "update meeting_group set coordinator_flags = '{RULE_BROKEN}' where id = '%1$s'");
        faults.put(
                "OWNER_VACANT is missing",
                "update membership_role set to_at = from_at where membership in (select id from membership where group_id = '%1$s' and not seat)");
        faults.put(
                "G7: a free seat and somebody who waits for it",
                "update meeting_group set max_size = 3 where id = '%1$s'");
        faults.put(
                "deadlines rest while the group does",
                "update meeting_group set max_size = 3 where id = '%1$s';"
                        + " update sign_up set state = 'OFFERED', offer = 1, offered_at = created_at, offer_rests_since = created_at"
                        + " where group_id = '%1$s' and state = 'WAITING'");
        faults.put("nobody who is erased holds anything", "delete from leader where " + WAITS);
        faults.put("the counts are right", "update group_seats set waiting = 2 where group_id = '%1$s'");
        return faults;
    }

    @Test
    void every_planted_fault_is_reported_and_nothing_where_there_is_none() throws SQLException {
        var group = group(2);
        var people = frontLines(2);
        people.forEach(each -> signUp(group, each).statusCode(201));
        move(group, "start").statusCode(200);
        signUp(group, frontLine()).statusCode(201);
        assertThat(Invariants.brokenIn(database, group)).isEmpty();
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            for (var fault : faults().entrySet()) {
                plant(connection, fault.getValue().formatted(group));
                assertThat(Invariants.brokenIn(connection, group))
                        .as(fault.getValue())
                        .contains(fault.getKey());
                connection.rollback();
            }
            connection.setAutoCommit(true);
        }
        assertThat(Invariants.brokenIn(database, group)).isEmpty();
    }

    private static void plant(Connection connection, String fault) throws SQLException {
        try (var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(fault)).as(fault).isPositive();
        }
    }
}
