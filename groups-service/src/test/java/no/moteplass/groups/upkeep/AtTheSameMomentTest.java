package no.moteplass.groups.upkeep;

import static no.moteplass.groups.Cast.API;
import static no.moteplass.groups.Cast.answer;
import static no.moteplass.groups.Cast.frontLine;
import static no.moteplass.groups.Cast.group;
import static no.moteplass.groups.Cast.patch;
import static no.moteplass.groups.Cast.putMember;
import static no.moteplass.groups.Cast.read;
import static no.moteplass.groups.Cast.signUp;
import static no.moteplass.groups.Cast.signUpFor;
import static no.moteplass.groups.Cast.signUpOf;
import static no.moteplass.groups.Cast.stateOf;
import static no.moteplass.groups.Cast.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.groups.Cast.Person;
import no.moteplass.platform.testing.PostgresResource;
import no.moteplass.platform.testing.http.Answer;

/** A seat that is taken and a manager that changes at the same moment cannot miss each other, in whichever order (G3). */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class AtTheSameMomentTest {

    @Inject
    AgroalDataSource database;

    /** Everything by which somebody can come to attend a group. */
    private Map<String, Supplier<Answer>> waysIn(String group, Person person, String offer) {
        var ways = new LinkedHashMap<String, Supplier<Answer>>();
        ways.put("sign-up", () -> signUp(group, person));
        ways.put("acceptance", () -> answer(person, offer, "accept"));
        ways.put("role", () -> putMember(group, person, Map.of("roles", List.of("MENTOR"))));
        return ways;
    }

    private static Supplier<Answer> leads(Person manager, Person report) {
        var version = version(report);
        return () -> patch("/leaders/" + report.id(), version, Map.of("manager", manager.id()));
    }

    /** Bound to a sign-in already, so that no lock of that is waited for. */
    private static Person signedInBefore() {
        var person = frontLine();
        person.asks().get(API + "/leaders/me").statusCode(200);
        return person;
    }

    private static String offerOf(Person person, String group, String way) {
        if (!way.equals("acceptance")) {
            return "";
        }
        signUpFor(group, person, false).statusCode(201).body("state", equalTo("OFFERED"));
        return signUpOf(person, group).get("id").toString();
    }

    private int waitingForLocks() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** Lets the second begin while the first, which needs the row, is in the middle of its transaction. */
    private List<Answer> overlapping(String table, String row, Supplier<Answer> first, Supplier<Answer> second)
            throws Exception {
        try (var threads = Executors.newThreadPerTaskExecutor(Thread::new);
                var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            CompletableFuture<Answer> one;
            CompletableFuture<Answer> other;
            try (var statement = connection.createStatement()) {
                statement.executeQuery("select 1 from " + table + " where id = '" + row + "' for update");
                one = CompletableFuture.supplyAsync(first, threads);
                await().atMost(Duration.ofSeconds(20)).until(() -> waitingForLocks() == 1);
                other = CompletableFuture.supplyAsync(second, threads);
                await().atMost(Duration.ofSeconds(20)).until(() -> waitingForLocks() == 2);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            return List.of(one.join(), other.join());
        }
    }

    @Test
    void a_seat_first_and_the_manager_then_is_a_broken_rule_that_is_flagged() throws Exception {
        for (var way : List.of("sign-up", "acceptance", "role")) {
            var group = group(3);
            var above = frontLine();
            var below = signedInBefore();
            signUp(group, above).statusCode(201);
            var enters = waysIn(group, below, offerOf(below, group, way)).get(way);
            var both = overlapping("meeting_group", group, enters, leads(above, below));
            assertThat(both.get(0).statusCode()).as(way).isBetween(200, 201);
            both.get(1).statusCode(200);
            read(group).body("flags", equalTo(List.of("RULE_BROKEN")));
        }
    }

    @Test
    void the_manager_first_and_a_seat_then_is_refused() throws Exception {
        for (var way : List.of("sign-up", "acceptance", "role")) {
            var group = group(3);
            var above = frontLine();
            var below = signedInBefore();
            signUp(group, above).statusCode(201);
            var enters = waysIn(group, below, offerOf(below, group, way)).get(way);
            var both = overlapping("leader", below.id(), leads(above, below), enters);
            both.get(0).statusCode(200);
            both.get(1).statusCode(409).body("rule", equalTo(way.equals("role") ? "G3" : "FIT"));
            if (way.equals("acceptance")) {
                assertThat(stateOf(below, group)).isEqualTo("OFFERED");
            } else {
                read(group).body("members", equalTo(1)).body("flags", equalTo(List.of()));
            }
        }
    }
}
