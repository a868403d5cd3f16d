package no.moteplass.groups.directory;

import static no.moteplass.groups.Cast.API;
import static no.moteplass.groups.Cast.as;
import static no.moteplass.groups.Cast.coordinator;
import static no.moteplass.groups.Cast.frontLine;
import static no.moteplass.groups.Cast.patch;
import static no.moteplass.groups.Cast.reportOf;
import static no.moteplass.groups.Cast.unit;
import static no.moteplass.groups.Cast.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import jakarta.inject.Inject;

import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.groups.Cast.Person;
import no.moteplass.platform.testing.PostgresResource;
import no.moteplass.platform.testing.TestTokens;

/** Who is above whom, as the database keeps it, is what one finds by walking from manager to manager (G3). */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ChainsTest {

    private static final long FIRST_SEED = 20_261_130;
    private static final int SEEDS = Integer.getInteger("moteplass.chains", 20);
    private static final int PEOPLE = 14;
    private static final int STEPS = 60;

    /** What one finds by walking, against what is kept. */
    private static final String DIFFERENCE = """
            with recursive chain (person, above) as (
                select id, manager from leader where manager is not null
                union
                select chain.person, leader.manager from chain join leader on leader.id = chain.above
                where leader.manager is not null
            ), walked as (select person, above from chain where person <> above)
            select count(*) from (
                (select * from walked except select person, above from leader_above)
                union all
                (select person, above from leader_above except select * from walked)
            ) difference
            """;

    @Inject
    Session database;

    static LongStream seeds() {
        return LongStream.range(FIRST_SEED, FIRST_SEED + SEEDS);
    }

    private long difference() {
        return database.createNativeQuery(DIFFERENCE, Long.class).getSingleResult();
    }

    private int sql(String statement, Object... values) {
        var query = database.createNativeMutationQuery(statement);
        for (var index = 0; index < values.length; index++) {
            query.setParameter(index + 1, values[index]);
        }
        return query.executeUpdate();
    }

    private void insert(UUID id, String unit, UUID manager) {
        sql("""
                insert into leader (id, version, email, given_name, family_name, level, unit, manager, language, kind,
                    facilitator_trained, active, deactivated_by_coordinator, source, created_at)
                values (?1, 1, ?2, 'A', 'B', 'TOP', ?3, cast(?4 as uuid), 'nb', 'LEADER', false, true, false, 'HAND', ?5)
                """, id, id + "@example.org", unit, manager == null ? null : manager.toString(), Instant.EPOCH);
    }

    /** People come, go and change managers in any order, by way of loops, and of managers who come later. */
    @ParameterizedTest
    @MethodSource("seeds")
    void after_any_history_what_is_kept_is_what_one_walks(long seed) {
        var random = new Random(seed);
        var unit = unit();
        QuarkusTransaction.begin();
        try {
            var people = IntStream.range(0, PEOPLE)
                    .mapToObj(each -> new UUID(random.nextLong(), random.nextLong()))
                    .toList();
            var there = new ArrayList<UUID>();
            for (var step = 0; step < STEPS; step++) {
                var person = people.get(random.nextInt(PEOPLE));
                var other = people.get(random.nextInt(PEOPLE));
                var manager = random.nextInt(5) == 0 || other.equals(person) ? null : other;
                if (!there.contains(person)) {
                    insert(person, unit, manager);
                    there.add(person);
                } else if (random.nextInt(6) == 0) {
                    sql("delete from leader where id = ?1", person);
                    there.remove(person);
                } else {
                    sql(
                            "update leader set manager = cast(?2 as uuid) where id = ?1",
                            person,
                            manager == null ? null : manager.toString());
                }
                assertThat(difference()).as("seed %d, step %d", seed, step).isZero();
            }
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private void chainsAre(Person person, Person... above) {
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(database.createNativeQuery("select above from leader_above where person = ?1", UUID.class)
                            .setParameter(1, UUID.fromString(person.id()))
                            .getResultList())
                    .containsExactlyInAnyOrderElementsOf(List.of(above).stream()
                            .map(each -> UUID.fromString(each.id()))
                            .toList());
            assertThat(difference()).isZero();
        });
    }

    private static void leads(Person manager, Person report) {
        patch("/leaders/" + report.id(), version(report), Map.of("manager", manager.id()))
                .statusCode(200);
    }

    @Test
    void single_changes_files_and_erasures_are_followed() {
        var unit = unit();
        var top = frontLine(unit);
        var chief = reportOf(top, unit);
        var report = reportOf(chief, unit);
        chainsAre(report, chief, top);
        patch("/leaders/" + top.id(), version(top), Map.of("manager", report.id()))
                .statusCode(422)
                .body("violations[0].code", equalTo("cycle"));
        chainsAre(report, chief, top);

        var other = frontLine(unit);
        leads(other, chief);
        chainsAre(report, chief, other);
        patch("/leaders/" + chief.id(), version(chief), Map.of("active", false)).statusCode(200);
        chainsAre(report, chief, other);

        as(TestTokens.coordinator("koordinator@example.org"))
                .contentType("text/csv")
                .body("email;givenName;familyName;level;unit;managerEmail\n"
                        + chief.email() + ";A;B;FRONT_LINE;" + unit + ";" + report.email() + "\n"
                        + report.email() + ";A;B;FRONT_LINE;" + unit + ";" + top.email() + "\n")
                .post(API + "/leaders/import")
                .statusCode(200)
                .body("changed", equalTo(2));
        chainsAre(chief, report, top);
        chainsAre(report, top);

        coordinator()
                .header("If-Match", "\"" + version(report) + "\"")
                .delete(API + "/leaders/" + report.id())
                .statusCode(204);
        chainsAre(chief, top);
        chainsAre(report);
    }

    /** 100,000 people in trees eight deep: how long the largest change takes, and one look. {@code -Dmoteplass.chains.large=true} */
    @Test
    @EnabledIfSystemProperty(named = "moteplass.chains.large", matches = "true")
    void among_a_hundred_thousand_in_trees_eight_deep_a_chain_is_one_look_into_an_index() {
        var unit = unit();
        QuarkusTransaction.begin();
        try {
            var began = System.nanoTime();
            sql("""
                    insert into leader (id, version, email, given_name, family_name, level, unit, manager, language, kind,
                        facilitator_trained, active, deactivated_by_coordinator, source, created_at)
                    select cast('00000001-0000-7000-8000-' || lpad(to_hex(n), 12, '0') as uuid), 1, 'm' || n || '@example.org', 'A', 'B', 'TOP', ?1,
                        case when n > 5 then cast('00000001-0000-7000-8000-' || lpad(to_hex((n + 10) / 4), 12, '0') as uuid) end,
                        'nb', 'LEADER', false, true, false, 'HAND', ?2 from generate_series(1, 100000) n
                    """, unit, Instant.EPOCH);
            System.out.printf("  100,000 people added: %d ms%n", millisSince(began));
            database.createNativeMutationQuery("analyze leader").executeUpdate();
            database.createNativeMutationQuery("analyze leader_above").executeUpdate();
            began = System.nanoTime();
            sql(
                    "update leader set manager = '00000001-0000-7000-8000-000000000001' where id = '00000001-0000-7000-8000-000000000006'");
            System.out.printf(
                    "  one of the second level, with all below, gets another manager: %d ms%n", millisSince(began));
            var plan = String.join(
                    "\n", database.createNativeQuery("""
                            explain (analyze, buffers) select above from leader_above
                            where person = '00000001-0000-7000-8000-000000018000'
                            """, String.class).getResultList());
            System.out.println(plan);
            assertThat(plan).contains("pk_leader_above").doesNotContain("Seq Scan");
            assertThat(difference()).isZero();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private static long millisSince(long began) {
        return Duration.ofNanos(System.nanoTime() - began).toMillis();
    }
}
