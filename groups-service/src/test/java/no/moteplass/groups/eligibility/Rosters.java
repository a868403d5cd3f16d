package no.moteplass.groups.eligibility;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import no.moteplass.groups.catalogue.Scope;
import no.moteplass.groups.directory.LeadershipLevel;
import no.moteplass.groups.directory.ParticipantKind;
import no.moteplass.groups.eligibility.Roster.Apart;
import no.moteplass.groups.eligibility.Roster.Attendee;
import no.moteplass.groups.eligibility.Roster.LiveSignUp;

/** A small cast and the rosters of its groups, for tests that need no database. */
final class Rosters {

    static final LocalDate TODAY = LocalDate.of(2027, 3, 23);
    static final UUID GROUP = UUID.randomUUID();
    static final UUID ANOTHER_GROUP = UUID.randomUUID();
    static final UUID BEN = UUID.randomUUID();
    static final UUID CAI = UUID.randomUUID();
    static final UUID DINA = UUID.randomUUID();
    static final UUID EVA = UUID.randomUUID();

    static final GroupTerms CONFIDENTIAL = terms(true, null);
    static final GroupTerms PUBLIC = terms(false, null);

    private Rosters() {}

    static GroupTerms terms(boolean confidential, Integer maxPerUnit) {
        return new GroupTerms(
                GROUP,
                "refleksjon",
                Set.of(ParticipantKind.LEADER),
                Set.of(LeadershipLevel.FRONT_LINE),
                Scope.CITY,
                null,
                null,
                confidential,
                maxPerUnit,
                null,
                false);
    }

    static GroupTerms terms(Scope scope, String unit, String sector, Integer maxMonthsInRole) {
        return new GroupTerms(
                GROUP,
                "refleksjon",
                Set.of(ParticipantKind.LEADER, ParticipantKind.SAFETY_REP),
                Set.of(LeadershipLevel.FRONT_LINE),
                scope,
                unit,
                sector,
                true,
                null,
                maxMonthsInRole,
                false);
    }

    static Person person(UUID id) {
        return new Person(id, true, ParticipantKind.LEADER, LeadershipLevel.FRONT_LINE, "ST-A", "HLS", null);
    }

    static Person ben(boolean active, ParticipantKind kind, LeadershipLevel level, LocalDate since) {
        return new Person(BEN, active, kind, level, "ST-A", "HLS", since);
    }

    static Attendee sits(UUID id, String unit) {
        return new Attendee(id, unit, true);
    }

    static Attendee leads(UUID id, String unit) {
        return new Attendee(id, unit, false);
    }

    static Roster roster(GroupTerms terms, Map<UUID, UUID> managers, Attendee... attending) {
        return roster(terms, managers, Set.of(), List.of(), attending);
    }

    static Roster roster(
            GroupTerms terms,
            Map<UUID, UUID> managers,
            Set<Apart> apart,
            List<LiveSignUp> signUps,
            Attendee... attending) {
        var people = Stream.of(BEN, CAI, DINA, EVA).collect(toMap(each -> each, Rosters::person));
        return new Roster(terms, TODAY, people, List.of(attending), chains(managers), signUps, apart);
    }

    /** Everybody above each, found by walking from manager to manager; a loop ends the walk. */
    static ManagementChains chains(Map<UUID, UUID> managers) {
        return ManagementChains.of(managers.keySet().stream().collect(toMap(each -> each, each -> {
            var met = new HashSet<UUID>();
            for (var next = managers.get(each); next != null && met.add(next); next = managers.get(next)) {
                // On, until there is nobody above or a loop ends it.
            }
            return met;
        })));
    }

    static Eligibility alone(Person person, GroupTerms terms) {
        return new Eligibility(person, roster(terms, Map.of()));
    }

    static void refused(Optional<Refusal> answer, String key) {
        assertThat(answer)
                .hasValueSatisfying(refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
