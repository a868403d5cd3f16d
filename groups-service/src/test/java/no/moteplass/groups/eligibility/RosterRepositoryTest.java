package no.moteplass.groups.eligibility;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.groups.eligibility.SeededDirectory.Member;
import no.moteplass.groups.eligibility.SeededDirectory.SignedUp;
import no.moteplass.groups.group.Group;
import no.moteplass.platform.testing.PostgresResource;

/** What is loaded from the database is what the rules have been tried with. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class RosterRepositoryTest {

    private static final Instant NOW = Instant.parse("2027-03-23T09:00:00Z");

    @Inject
    RosterRepository rosters;

    @Inject
    Session database;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    @TestTransaction
    void loads_all_groups_and_people_of_a_directory_at_once(long seed) {
        var directory = new SeededDirectory(seed);
        write(directory);

        var groups = directory.groups.stream()
                .map(each -> database.find(Group.class, each.group()))
                .toList();
        var people = directory.people.stream().map(Person::id).toList();
        var terms = rosters.terms(groups);
        assertThat(terms).as("seed %d", seed).isEqualTo(directory.groups);

        var loaded = rosters.load(terms, people, SeededDirectory.TODAY);
        for (var group : directory.groups) {
            var expected = directory.roster(group);
            var roster = loaded.get(group.group());
            assertThat(roster.people()).as("seed %d", seed).isEqualTo(expected.people());
            var matters = group.confidential() || group.maxPerUnit() != null;
            assertThat(roster.attending())
                    .as("seed %d, group %s", seed, group.group())
                    .containsExactlyInAnyOrderElementsOf(matters ? expected.attending() : List.of());
            assertThat(roster.signUps()).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(expected.signUps());
            for (var one : people) {
                for (var other : people) {
                    assertThat(roster.chains().join(one, other))
                            .as("seed %d, %s and %s", seed, one, other)
                            .isEqualTo(expected.chains().join(one, other));
                }
            }
        }
    }

    @Test
    void where_no_group_has_a_free_seat_there_is_nothing_to_load() {
        assertThat(rosters.terms(List.of())).isEmpty();
        assertThat(rosters.load(List.of(), List.of(UUID.randomUUID()), SeededDirectory.TODAY))
                .isEmpty();
    }

    private void write(SeededDirectory directory) {
        directory.sectors.forEach((unit, sector) -> sql(
                "insert into org_unit (code, version, name, kind, sector) values (?1, 1, ?1, 'BYDEL', ?2)",
                unit,
                sector));
        directory.people.forEach(this::employ);
        directory.groups.forEach(this::found);
        directory.managers.forEach(
                (person, manager) -> sql("update leader set manager = ?2 where id = ?1", person, manager));
        directory.members.forEach(this::join);
        var number = 1L;
        for (var each : directory.signUps) {
            signUp(each, number++);
        }
    }

    private void employ(Person person) {
        sql(
                """
                insert into leader (id, version, email, given_name, family_name, level, unit, language, kind,
                    in_role_since, facilitator_trained, active, created_at)
                values (?1, 1, ?2, 'Åse', 'Prøve', cast(?3 as text), ?4, 'nb', ?5, cast(?6 as date), false, ?7, ?8)
                """,
                person.id(),
                person.id() + "@example.org",
                person.level() == null ? null : person.level().name(),
                person.unit(),
                person.kind().name(),
                person.inRoleSince() == null ? null : person.inRoleSince().toString(),
                person.active(),
                NOW);
    }

    private void found(GroupTerms group) {
        sql(
                """
                insert into meeting_group (id, version, programme, name, purpose, area, promotion, anchoring, levels, kinds,
                    scope, unit, sector, slots, state, facilitation, confidential, min_size, max_size, max_per_unit, flags,
                    created_at)
                values (?1, 1, ?2, 'Prøve', 'Prøve', 'KULTUR_VERDIER', 'OFFER', '{}', cast(?3 as text[]),
                    cast(?4 as text[]), ?5, cast(?6 as text), cast(?7 as text), '{}', 'OPEN', 'FACILITATED', ?8, 1, 400,
                    cast(?9 as int), '{}', ?10)
                """,
                group.group(),
                group.programme(),
                names(group.levels()),
                names(group.kinds()),
                group.scope().name(),
                group.unit(),
                group.sector(),
                group.confidential(),
                group.maxPerUnit() == null ? null : group.maxPerUnit().toString(),
                NOW);
    }

    private static String names(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(joining(",", "{", "}"));
    }

    private void join(Member member) {
        var id = UUID.randomUUID();
        sql("""
                insert into membership (id, version, group_id, leader, seat, seat_from, from_at, to_at, end_reason,
                    role_changes)
                values (?1, 1, ?2, ?3, ?4, case when ?4 then cast(?5 as timestamptz) end, ?5,
                    case when ?6 then null else cast(?5 as timestamptz) end,
                    case when ?6 then null else 'REMOVED' end, 0)
                """, id, member.group(), member.leader(), member.seat(), NOW, member.open());
        var role = "insert into membership_role (id, membership, role, from_at, to_at) values (?1, ?2, ?3, ?4, ";
        member.roles().forEach(each -> sql(role + "null)", UUID.randomUUID(), id, each, NOW));
        member.endedRoles().forEach(each -> sql(role + "?4)", UUID.randomUUID(), id, each, NOW));
    }

    private void signUp(SignedUp signUp, long number) {
        sql(
                """
                insert into sign_up (id, version, group_id, leader, programme, allows_several, state, number, invited,
                    on_request, offer, lapses, passed_over, offered_at, created_at, ended_at)
                values (?1, 1, ?2, ?3, ?4, ?5, ?6, ?7, false, false, 1, 0, false, ?8, ?8,
                    case when ?9 then null else cast(?8 as timestamptz) end)
                """,
                UUID.randomUUID(),
                signUp.group(),
                signUp.leader(),
                signUp.programme(),
                signUp.allowsSeveral(),
                signUp.state(),
                number,
                NOW,
                signUp.live());
    }

    private void sql(String statement, Object... values) {
        var query = database.createNativeMutationQuery(statement);
        for (var index = 0; index < values.length; index++) {
            query.setParameter(index + 1, values[index]);
        }
        query.executeUpdate();
    }
}
