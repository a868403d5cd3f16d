package no.moteplass.groups.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.LongStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import no.moteplass.groups.catalogue.Scope;
import no.moteplass.groups.directory.ParticipantKind;
import no.moteplass.groups.eligibility.SeededDirectory.Member;
import no.moteplass.groups.eligibility.SeededDirectory.SignedUp;

/** The rules over whole directories, against an oracle that reads the rows and walks from manager to manager. */
class EligibilityOracleTest {

    private static final int SEEDS = 100;
    private static final int JOININGS = 2;
    private static final int ENOUGH = 50;

    /** How often each answer was given: a rule that never refuses, or always does, would prove nothing. */
    private static final Map<String, Integer> ANSWERS = new TreeMap<>();

    static LongStream seeds() {
        return LongStream.range(0, SEEDS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void agrees_with_whoever_walks_from_manager_to_manager(long seed) {
        var directory = new SeededDirectory(seed);
        for (var group : directory.groups) {
            var oracle = new Oracle(directory, group);
            var roster = directory.roster(group);
            compare(seed, oracle, roster);
            for (var joining = 0; joining < JOININGS; joining++) {
                var person = directory.anybody();
                roster = roster.joinedBy(person.id());
                oracle.seat(person.id());
                compare(seed, oracle, roster);
            }
        }
    }

    private static void compare(long seed, Oracle oracle, Roster roster) {
        var broken = roster.broken(oracle.seats());
        for (var person : oracle.directory.people) {
            var eligibility = roster.eligibility(person.id());
            var compatibility = eligibility.compatibility();
            var answers = new TreeMap<String, Boolean>();
            answers.put("audience", eligibility.audience().isPresent());
            answers.put("one sign-up", eligibility.oneSignUp().isPresent());
            answers.put("chain", compatibility.sharesChain());
            answers.put("unit", compatibility.unitIsFull());
            answers.put("apart", compatibility.apart());
            answers.put("leading", eligibility.attending().isPresent());
            answers.put("broken", broken);
            assertThat(answers)
                    .as("seed %d, group %s, person %s", seed, oracle.group.group(), person.id())
                    .isEqualTo(oracle.answers(person));
            assertThat(compatibility.fits())
                    .isEqualTo(compatibility.refusal().isEmpty())
                    .isEqualTo(!answers.get("chain") && !answers.get("unit") && !answers.get("apart"));
            answers.forEach((rule, refuses) -> ANSWERS.merge(rule + " " + refuses, 1, Integer::sum));
        }
    }

    @AfterAll
    static void every_rule_has_refused_and_allowed() {
        assertThat(ANSWERS)
                .hasSize(14)
                .allSatisfy((answer, times) -> assertThat(times).as(answer).isGreaterThan(ENOUGH));
    }

    /** Says the rules once more, in the words of docs/domain.md, with no thought of speed. */
    private static final class Oracle {

        private final SeededDirectory directory;
        private final GroupTerms group;
        private final List<Member> members;
        private final List<SignedUp> signUps;
        private final Set<UUID> sitting = new HashSet<>();
        private final Set<UUID> attending = new HashSet<>();
        private boolean broken;

        Oracle(SeededDirectory directory, GroupTerms group) {
            this.directory = directory;
            this.group = group;
            this.members = new ArrayList<>(directory.members);
            this.signUps = new ArrayList<>(directory.signUps);
            readRows();
        }

        void seat(UUID person) {
            members.add(new Member(group.group(), person, true, true, Set.of(), Set.of()));
            signUps.add(new SignedUp(group.group(), person, group.programme(), group.allowsSeveral(), "PLACED"));
            readRows();
        }

        private void readRows() {
            for (var each : members) {
                if (each.group().equals(group.group()) && each.open()) {
                    if (each.seat()) {
                        sitting.add(each.leader());
                    }
                    if (each.roles().stream().anyMatch(role -> !role.equals("PURPOSE_OWNER"))) {
                        attending.add(each.leader());
                    }
                }
            }
            for (var each : signUps) {
                if (each.group().equals(group.group()) && each.state().equals("OFFERED")) {
                    sitting.add(each.leader());
                }
            }
            attending.addAll(sitting);
            broken = group.confidential() && attending.stream().anyMatch(this::meetsTheirChain)
                    || someUnitHasTooMany()
                    || seats().entrySet().stream()
                            .anyMatch(each -> !each.getValue()
                                    && !belongs(directory.byId().get(each.getKey())));
        }

        /** Who sits, and whether they were invited: every other one was. */
        Map<UUID, Boolean> seats() {
            var seats = new HashMap<UUID, Boolean>();
            for (var each : signUps) {
                if (each.group().equals(group.group()) && each.state().equals("PLACED")) {
                    seats.put(each.leader(), each.leader().getLeastSignificantBits() % 2 == 0);
                }
            }
            return seats;
        }

        private boolean someUnitHasTooMany() {
            return group.maxPerUnit() != null
                    && directory.sectors.keySet().stream()
                            .anyMatch(unit -> directory.people.stream()
                                            .filter(each -> each.unit().equals(unit) && sitting.contains(each.id()))
                                            .count()
                                    > group.maxPerUnit());
        }

        Map<String, Boolean> answers(Person person) {
            var meetsTheirChain = group.confidential() && meetsTheirChain(person.id());
            return new TreeMap<>(Map.of(
                    "audience",
                    !isForWhom(person),
                    "one sign-up",
                    hasSignedUp(person),
                    "chain",
                    meetsTheirChain,
                    "unit",
                    unitHasItsSeats(person),
                    "apart",
                    meetsWhomTheyAvoid(person.id()),
                    "leading",
                    meetsTheirChain,
                    "broken",
                    broken));
        }

        private boolean isForWhom(Person person) {
            if (!person.active() || !belongs(person)) {
                return false;
            }
            if (group.maxMonthsInRole() != null) {
                var since = person.inRoleSince();
                return since != null
                        && since.plusMonths(group.maxMonthsInRole()).isAfter(SeededDirectory.TODAY);
            }
            return true;
        }

        private boolean belongs(Person person) {
            if (!group.kinds().contains(person.kind())) {
                return false;
            }
            if (person.kind() == ParticipantKind.LEADER && !group.levels().contains(person.level())) {
                return false;
            }
            if (group.scope() == Scope.UNIT && group.unit() != null) {
                if (!group.unit().equals(person.unit())) {
                    return false;
                }
            }
            if (group.scope() == Scope.SECTOR && group.sector() != null) {
                return group.sector().equals(directory.sectors.get(person.unit()));
            }
            return true;
        }

        private boolean hasSignedUp(Person person) {
            for (var each : signUps) {
                if (each.leader().equals(person.id()) && each.live()) {
                    var sameGroup = each.group().equals(group.group());
                    var sameProgramme = each.programme().equals(group.programme());
                    if (sameGroup || sameProgramme && !group.allowsSeveral()) {
                        return true;
                    }
                }
            }
            return false;
        }

        private boolean meetsTheirChain(UUID person) {
            return attending.stream()
                    .filter(other -> !other.equals(person))
                    .anyMatch(other -> isBelow(person, other) || isBelow(other, person));
        }

        private boolean isBelow(UUID person, UUID manager) {
            var next = directory.managers.get(person);
            return next != null && (next.equals(manager) || isBelow(next, manager));
        }

        private boolean unitHasItsSeats(Person person) {
            var seats = 0;
            for (var other : directory.people) {
                if (!other.equals(person) && other.unit().equals(person.unit()) && sitting.contains(other.id())) {
                    seats++;
                }
            }
            return group.maxPerUnit() != null && seats >= group.maxPerUnit();
        }

        private boolean meetsWhomTheyAvoid(UUID person) {
            for (var wish : directory.apart) {
                for (var other : attending) {
                    var between = wish.person().equals(person) && wish.from().equals(other)
                            || wish.from().equals(person) && wish.person().equals(other);
                    if (between && !other.equals(person)) {
                        return true;
                    }
                }
            }
            return false;
        }
    }
}
