package no.moteplass.groups.upkeep;

import static no.moteplass.groups.Cast.API;
import static no.moteplass.groups.Cast.coordinator;
import static no.moteplass.groups.Cast.frontLine;
import static no.moteplass.groups.Cast.group;
import static no.moteplass.groups.Cast.machine;
import static no.moteplass.groups.Cast.move;
import static no.moteplass.groups.Cast.patch;
import static no.moteplass.groups.Cast.putMember;
import static no.moteplass.groups.Cast.read;
import static no.moteplass.groups.Cast.signUp;
import static no.moteplass.groups.Cast.signUpFor;
import static no.moteplass.groups.Cast.unit;
import static no.moteplass.groups.Cast.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.groups.Cast.Person;
import no.moteplass.platform.testing.PostgresResource;
import no.moteplass.platform.testing.http.Answer;
import no.moteplass.platform.time.MovableClock;

/** People change, sign up, answer, leave and come back, in an order drawn from a seed: after each step every rule holds. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SeededHistoriesTest {

    private static final int STEPS = 50;
    private static final int PEOPLE = 9;

    @Inject
    AgroalDataSource database;

    @Inject
    MovableClock clock;

    private Random random;
    private List<String> units;
    private List<Person> people;
    private List<String> groups;

    /** As many as {@code -Dmoteplass.seeds} says, from the first one on. */
    private static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.getLong("moteplass.seeds", 3));
    }

    @AfterEach
    void back_to_real_time() {
        clock.setOffset(Duration.ZERO);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_rule_holds_after_every_step(long seed) throws Exception {
        random = new Random(seed);
        units = List.of(unit(), unit(), unit(), unit());
        people = new ArrayList<>();
        for (var number = 0; number < PEOPLE; number++) {
            people.add(frontLine(oneOf(units)));
        }
        groups = List.of(
                group(Map.of("maxSize", 3, "maxPerUnit", 1)),
                group(Map.of("programme", "nettverk-tvers", "maxSize", 2, "maxPerUnit", 2, "promotion", "DIRECT")));
        groups.forEach(each -> signUp(each, frontLine()).statusCode(201));
        groups.forEach(each -> move(each, "start").statusCode(200));
        var history = new ArrayList<String>();
        for (var step = 0; step < STEPS; step++) {
            history.add(act());
            for (var each : groups) {
                assertThat(Invariants.brokenIn(database, each))
                        .as("seed %d, group %s, after %s", seed, each, history)
                        .isEmpty();
            }
        }
        for (var each : groups) {
            // Jobs that a move of the clock made due have their time to run.
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(overdueIn(each))
                            .as("seed %d, group %s, after %s", seed, each, history)
                            .isEmpty());
        }
    }

    /** Offers past their deadline where the group takes people, and seats kept for longer than they are. */
    private List<String> overdueIn(String group) throws SQLException {
        var now = clock.instant();
        return rows("""
                select s.state || ' ' || s.leader from sign_up s
                join meeting_group g on g.id = s.group_id join leader l on l.id = s.leader
                where s.group_id = '%s' and (
                    (s.state = 'OFFERED' and g.state = 'ACTIVE' and s.offer_expires_at < '%s')
                    or (s.state = 'PLACED' and not l.active and l.inactive_since < '%s'))
                """.formatted(group, now, now.minus(Duration.ofDays(30))));
    }

    private List<String> rows(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            var rows = new ArrayList<String>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        }
    }

    private String act() {
        var person = oneOf(people);
        var group = oneOf(groups);
        return switch (random.nextInt(17)) {
            case 0, 1, 2 -> told("signs up", person, signUp(group, person));
            case 3 -> told("is signed up", person, signUpFor(group, person, random.nextBoolean()));
            case 4, 5 -> answers(person, group);
            case 6 -> changes(person, "level", random.nextBoolean() ? "TOP" : "FRONT_LINE");
            case 7, 8 -> changes(person, "unit", oneOf(units));
            case 9 ->
                changes(
                        person,
                        "manager",
                        random.nextInt(3) == 0 ? null : oneOf(people).id());
            case 10, 11 -> changes(person, "active", random.nextInt(3) > 0);
            case 12 ->
                told(
                        "gets a role",
                        person,
                        putMember(
                                group,
                                person,
                                Map.of(
                                        "roles",
                                        random.nextBoolean()
                                                ? List.of()
                                                : List.of(oneOf(List.of("FACILITATOR", "MENTOR", "PURPOSE_OWNER"))))));
            case 13 -> changes(person, "kind", random.nextInt(3) == 0 ? "SAFETY_REP" : "LEADER");
            case 14 -> timePasses();
            case 15 -> isErased(person);
            default -> changesGroup(group);
        };
    }

    private String timePasses() {
        var by = Duration.ofHours(1 + random.nextInt(20 * 24));
        clock.setOffset(clock.offset().plus(by));
        return by + " pass";
    }

    /** Somebody new comes instead. */
    private String isErased(Person person) {
        var answer = coordinator()
                .header("If-Match", "\"" + version(person) + "\"")
                .delete(API + "/leaders/" + person.id())
                .statusCode(204);
        people.set(people.indexOf(person), frontLine(oneOf(units)));
        return told("is erased", person, answer);
    }

    private String answers(Person person, String group) {
        var verb = oneOf(List.of("accept", "decline", "withdraw", "offer-notice", "offer-undelivered"));
        String id = coordinator().get(API + "/sign-ups?leader=" + person.id()).path("items[group=" + group + "].id");
        if (id == null) {
            return "nothing";
        }
        var who = verb.equals("withdraw") && random.nextBoolean() ? coordinator() : machine("answers.write");
        return told(verb, person, who.post(API + "/sign-ups/" + id + "/" + verb));
    }

    private String changes(Person person, String field, Object value) {
        var change = new LinkedHashMap<String, Object>();
        change.put(field, value);
        return told(field + " " + value, person, patch("/leaders/" + person.id(), version(person), change));
    }

    private String changesGroup(String group) {
        var state = read(group).<String>path("state");
        if (random.nextBoolean()) {
            move(group, state.equals("PAUSED") ? "resume" : "pause").statusCode(200);
            return "group " + state + " moves";
        }
        var change = new LinkedHashMap<String, Object>();
        change.put("maxPerUnit", oneOf(Arrays.asList(1, 2, null)));
        patch("/groups/" + group, read(group).<Integer>path("version"), change).statusCode(200);
        return "group " + change;
    }

    private String told(String what, Person person, Answer answer) {
        var status = answer.statusCode();
        assertThat(status).as("%s %s", what, person).isLessThan(500);
        return "%s %s: %d".formatted(person.id().substring(32), what, status);
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
