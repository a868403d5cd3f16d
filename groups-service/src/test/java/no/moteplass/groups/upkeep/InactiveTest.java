package no.moteplass.groups.upkeep;

import static java.util.Objects.requireNonNull;
import static no.moteplass.groups.Cast.API;
import static no.moteplass.groups.Cast.answer;
import static no.moteplass.groups.Cast.coordinator;
import static no.moteplass.groups.Cast.draft;
import static no.moteplass.groups.Cast.frontLine;
import static no.moteplass.groups.Cast.frontLines;
import static no.moteplass.groups.Cast.group;
import static no.moteplass.groups.Cast.machine;
import static no.moteplass.groups.Cast.move;
import static no.moteplass.groups.Cast.notice;
import static no.moteplass.groups.Cast.patch;
import static no.moteplass.groups.Cast.putMember;
import static no.moteplass.groups.Cast.read;
import static no.moteplass.groups.Cast.signUp;
import static no.moteplass.groups.Cast.signUpFor;
import static no.moteplass.groups.Cast.signUpOf;
import static no.moteplass.groups.Cast.stateOf;
import static no.moteplass.groups.Cast.unit;
import static no.moteplass.groups.Cast.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.groups.Cast.Person;
import no.moteplass.platform.testing.PostgresResource;
import no.moteplass.platform.time.MovableClock;

/** What becomes of all that somebody holds who leaves the directory (G7, G8). */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class InactiveTest {

    @Inject
    MovableClock clock;

    @Inject
    AgroalDataSource database;

    @AfterEach
    void back_to_real_time() {
        clock.setOffset(Duration.ZERO);
    }

    private static void active(Person person, boolean active) {
        patch("/leaders/" + person.id(), version(person), Map.of("active", active))
                .statusCode(200);
    }

    /** As a coordinator sees it: whoever is inactive may not sign in to look. */
    private static String coordinatorSees(Person person, String group, String field) {
        return coordinator()
                .get(API + "/sign-ups?leader=" + person.id())
                .statusCode(200)
                .path("items[group=" + group + "]." + field);
    }

    private static List<String> roles(Person person, String group) {
        return coordinator().get(API + "/groups/" + group + "/members").path("items[leader=" + person.id() + "].roles");
    }

    @Test
    void an_offer_and_a_place_in_the_queue_end_and_the_seat_goes_on_at_once() {
        var group = group(1);
        var people = frontLines(4);
        people.forEach(each -> signUp(group, each).statusCode(201));
        active(people.get(2), false);
        assertThat(coordinatorSees(people.get(2), group, "state")).isEqualTo("WITHDRAWN");
        answer(people.get(0), signUpOf(people.get(0), group).get("id").toString(), "withdraw")
                .statusCode(200);
        assertThat(stateOf(people.get(1), group)).isEqualTo("OFFERED");
        active(people.get(1), false);
        assertThat(coordinatorSees(people.get(1), group, "state")).isEqualTo("WITHDRAWN");
        assertThat(coordinatorSees(people.get(1), group, "endReason")).isEqualTo("INACTIVE");
        assertThat(stateOf(people.get(3), group)).isEqualTo("OFFERED");
        notice(coordinatorSees(people.get(1), group, "id")).statusCode(409);
        machine("answers.write")
                .post(API + "/sign-ups/" + coordinatorSees(people.get(1), group, "id") + "/accept")
                .statusCode(409);
        active(people.get(1), true);
        assertThat(stateOf(people.get(1), group)).isEqualTo("WITHDRAWN");
    }

    @Test
    void roles_end_at_once_and_are_vacant_in_drafts_too() {
        var person = frontLine();
        var planned = draft(Map.of());
        putMember(planned, person, Map.of("roles", List.of("PURPOSE_OWNER"))).statusCode(201);
        var group = draft(Map.of());
        putMember(group, person, Map.of("roles", List.of("PURPOSE_OWNER", "FACILITATOR")))
                .statusCode(201);
        move(group, "open").statusCode(200);
        signUp(group, frontLine()).statusCode(201);
        move(group, "start").statusCode(200);
        active(person, false);
        read(group).body("flags", equalTo(List.of("FACILITATOR_VACANT", "OWNER_VACANT")));
        assertThat(roles(person, group)).isNull();
        move(planned, "open").statusCode(409).body("missing", equalTo(List.of("purposeOwner")));
        putMember(group, person, Map.of("roles", List.of("FACILITATOR")))
                .statusCode(409)
                .body("rule", equalTo("G2"));
        active(person, true);
        read(group).body("flags", equalTo(List.of("FACILITATOR_VACANT", "OWNER_VACANT")));
        putMember(group, person, Map.of("roles", List.of("FACILITATOR"))).statusCode(201);
    }

    @Test
    void a_seat_is_kept_for_thirty_days_shown_to_coordinators_alone_and_goes_on_then() {
        var group = group(1);
        var leaves = frontLine();
        var waits = frontLine();
        signUp(group, leaves).statusCode(201);
        putMember(group, leaves, Map.of("roles", List.of("DEPUTY_FACILITATOR"))).statusCode(200);
        signUp(group, waits).statusCode(201);
        int before = read(group).path("version");
        active(leaves, false);
        read(group).body("flags", equalTo(List.of("MEMBER_INACTIVE"))).body("version", equalTo(before));
        waits.asks().get(API + "/groups/" + group).body("flags", not(hasItem("MEMBER_INACTIVE")));
        assertThat(roles(leaves, group)).isEmpty();

        clock.setOffset(Duration.ofDays(29));
        await().during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(10))
                .until(() -> coordinatorSees(leaves, group, "state").equals("PLACED"));
        clock.setOffset(Duration.ofDays(30).plusMinutes(5));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> coordinatorSees(leaves, group, "state").equals("WITHDRAWN"));
        assertThat(coordinatorSees(leaves, group, "endReason")).isEqualTo("INACTIVE");
        assertThat(stateOf(waits, group)).isEqualTo("OFFERED");
        read(group).body("flags", equalTo(List.of())).body("members", equalTo(0));
    }

    @Test
    void whoever_comes_back_in_time_keeps_the_seat_and_a_later_leaving_counts_anew() {
        var group = group(1);
        var person = frontLine();
        signUp(group, person).statusCode(201);
        active(person, false);
        clock.setOffset(Duration.ofDays(20));
        active(person, true);
        read(group).body("flags", equalTo(List.of()));
        active(person, false);
        clock.setOffset(Duration.ofDays(31));
        await().during(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(10))
                .until(() -> coordinatorSees(person, group, "state").equals("PLACED"));
        clock.setOffset(Duration.ofDays(51));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> coordinatorSees(person, group, "state").equals("WITHDRAWN"));
    }

    @Test
    void a_seat_of_somebody_who_was_inactive_before_that_was_noted_ends_a_while_after_the_migration() throws Exception {
        var group = group(1);
        var person = frontLine();
        signUp(group, person).statusCode(201);
        active(person, false);
        run("delete from scheduled_tasks where task_instance like '" + person.id() + "/%'");
        run("update leader set inactive_since = null where id = '" + person.id() + "'");
        clock.setOffset(Duration.ofDays(40));
        run(migration("V113__seats_of_long_inactive.sql"));
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        run("select 1 from leader where id = '" + person.id() + "' and inactive_since is not null"));
        clock.setOffset(Duration.ofDays(69));
        await().during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(10))
                .until(() -> coordinatorSees(person, group, "state").equals("PLACED"));
        clock.setOffset(Duration.ofDays(71));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> coordinatorSees(person, group, "state").equals("WITHDRAWN"));
    }

    /** @return whether it found something */
    private boolean run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            return statement.execute(sql) && statement.getResultSet().next();
        }
    }

    private static String migration(String name) throws IOException {
        try (var file = requireNonNull(InactiveTest.class.getResourceAsStream("/db/migration/" + name))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void a_full_file_ends_what_those_hold_who_are_not_in_it() {
        var group = group(1);
        var email = "i" + frontLine().email();
        var unit = unit();
        var header = "email;givenName;familyName;level;unit\n";
        file("", header + email + ";Ola;Nordmann;FRONT_LINE;" + unit + "\n");
        var id = coordinator().get(API + "/leaders?query=" + email).<String>path("items[0].id");
        var person = new Person(id, email);
        signUpFor(group, person, false).statusCode(201);
        var next = frontLine();
        signUp(group, next).statusCode(201);
        file("?mode=full", header + "another-" + email + ";Ola;Nordmann;FRONT_LINE;" + unit + "\n");
        assertThat(coordinatorSees(person, group, "endReason")).isEqualTo("INACTIVE");
        assertThat(stateOf(next, group)).isEqualTo("OFFERED");
    }

    private static void file(String query, String rows) {
        coordinator()
                .contentType("text/csv; charset=UTF-8")
                .body(rows)
                .post(API + "/leaders/import" + query)
                .statusCode(200);
    }
}
