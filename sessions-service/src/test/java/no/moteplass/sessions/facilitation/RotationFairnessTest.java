package no.moteplass.sessions.facilitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import no.moteplass.sessions.facilitation.Rotation.Candidate;
import no.moteplass.sessions.facilitation.Rotation.Engagement;
import no.moteplass.sessions.facilitation.Rotation.Turn;
import no.moteplass.sessions.session.RotationMode;

/**
 * The rotation against what people call fair (S5), in many histories from a seed that is printed. It is said without
 * cycles: nobody leads again while somebody waits who could lead and has not led in between.
 */
class RotationFairnessTest {

    private static final Instant FIRST = Instant.parse("2027-02-01T08:00:00Z");
    private static final Instant LONG_BEFORE = Instant.parse("2026-01-05T08:00:00Z");
    private static final UUID JOINER = new UUID(0x7000, 99);

    /** Weekly turns, who may lead them, and when they cannot. */
    private record History(List<Turn> turns, List<Candidate> candidates, List<Engagement> engagements) {

        static History random(Random random, boolean withBusyPeople) {
            var candidates = new ArrayList<>(people(1 + random.nextInt(8)));
            if (withBusyPeople && random.nextBoolean()) {
                candidates.add(new Candidate(new UUID(0x7000, 50), LONG_BEFORE, true));
            }
            var weeks = 1 + random.nextInt(40);
            var turns =
                    IntStream.range(0, weeks).mapToObj(week -> turn(week, null)).toList();
            var engagements = new ArrayList<Engagement>();
            for (var i = 0; withBusyPeople && i < random.nextInt(weeks + 1); i++) {
                var who = candidates.get(random.nextInt(candidates.size())).leader();
                engagements.add(engaged(who, random.nextInt(weeks)));
            }
            return new History(turns, candidates, engagements);
        }

        Map<UUID, UUID> filled() {
            return Rotation.fill(
                    turns, turns.stream().map(Turn::session).collect(Collectors.toSet()), candidates, engagements);
        }

        /** The same with its leads, as it stands when somebody comes or leaves. */
        List<Turn> planned() {
            var found = filled();
            return turns.stream()
                    .map(each -> new Turn(
                            each.session(), each.start(), each.end(), each.mode(), found.get(each.session()), Set.of()))
                    .toList();
        }

        boolean isFree(UUID person, Turn turn) {
            return engagements.stream()
                    .noneMatch(each -> each.leader().equals(person)
                            && each.from().isBefore(turn.end())
                            && turn.start().isBefore(each.until()));
        }

        History and(Candidate more) {
            var all = new ArrayList<>(candidates);
            all.add(more);
            return new History(turns, all, engagements);
        }
    }

    private static List<Candidate> people(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Candidate(new UUID(0x7000, i), LONG_BEFORE.plusSeconds(i), false))
                .toList();
    }

    private static Instant start(int week) {
        return FIRST.plus(Duration.ofDays(7L * week));
    }

    private static Turn turn(int week, UUID lead) {
        return new Turn(
                new UUID(0x8000, week),
                start(week),
                start(week).plusSeconds(3600),
                RotationMode.ROUND_ROBIN,
                lead,
                Set.of());
    }

    private static Engagement engaged(UUID who, int week) {
        return new Engagement(who, start(week).minusSeconds(60), start(week).plusSeconds(60));
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 400);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void gives_everybody_as_many_turns_as_the_others_where_nobody_is_ever_busy(long seed) {
        var history = History.random(new Random(seed), false);
        var led = new HashMap<UUID, Integer>();
        history.candidates().forEach(each -> led.put(each.leader(), 0));
        var found = history.filled();
        for (var turn : history.turns()) {
            led.merge(found.get(turn.session()), 1, Integer::sum);
            var most = led.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
            var fewest = led.values().stream().mapToInt(Integer::intValue).min().orElseThrow();
            assertThat(most - fewest).as("seed %d at %s", seed, turn.start()).isLessThanOrEqualTo(1);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void lets_nobody_lead_again_while_somebody_waits_who_could(long seed) {
        var history = History.random(new Random(seed), true);
        var found = history.filled();
        assertNobodyIsPassedOver(seed, history, leads(history.turns(), found), 0);
        assertEveryLeadIsFree(seed, history, found);
        assertThat(history.filled()).as("seed %d: the same each time", seed).isEqualTo(found);
    }

    /** Who leads each turn, in order; null for nobody. */
    private static List<UUID> leads(List<Turn> turns, Map<UUID, UUID> found) {
        var leads = new ArrayList<UUID>();
        turns.forEach(each -> leads.add(found.getOrDefault(each.session(), each.lead())));
        return leads;
    }

    /**
     * Whenever somebody leads again, everybody else who was there all the while and is free now has led in between.
     *
     * @param from the first turn that is looked at
     */
    private static void assertNobodyIsPassedOver(long seed, History history, List<UUID> leads, int from) {
        var main = history.candidates().stream().filter(each -> !each.deputy()).toList();
        for (var now = from; now < leads.size(); now++) {
            var lead = leads.get(now);
            var before = lead == null ? -1 : leads.subList(0, now).lastIndexOf(lead);
            if (before < 0 || main.stream().noneMatch(each -> each.leader().equals(lead))) {
                continue;
            }
            var turn = history.turns().get(now);
            var since = history.turns().get(before).start();
            var inBetween = leads.subList(before + 1, now);
            var passedOver = main.stream()
                    .filter(each -> !each.leader().equals(lead) && !each.since().isAfter(since))
                    .map(Candidate::leader)
                    .filter(each -> history.isFree(each, turn) && !inBetween.contains(each))
                    .toList();
            assertThat(passedOver)
                    .as("seed %d: passed over at turn %d by who led turn %d, too", seed, now, before)
                    .isEmpty();
        }
    }

    private static void assertEveryLeadIsFree(long seed, History history, Map<UUID, UUID> found) {
        for (var turn : history.turns()) {
            var free = history.candidates().stream()
                    .filter(each -> history.isFree(each.leader(), turn))
                    .toList();
            var lead = found.get(turn.session());
            assertThat(lead == null)
                    .as("seed %d: nobody only where nobody is free", seed)
                    .isEqualTo(free.isEmpty());
            if (lead != null) {
                var chosen =
                        free.stream().filter(each -> each.leader().equals(lead)).findFirst();
                assertThat(chosen).as("seed %d: the lead is free", seed).isPresent();
                assertThat(chosen.get().deputy() && free.stream().anyMatch(each -> !each.deputy()))
                        .as("seed %d: a deputy only where nobody else is free", seed)
                        .isFalse();
            }
        }
    }

    /** Of n people k have led in the round at hand: the n - k others lead before who joins now, and nobody else does. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void lets_a_joiner_lead_after_all_who_have_not_led_in_this_round_and_before_all_others(long seed) {
        var random = new Random(seed);
        var size = 1 + random.nextInt(8);
        var now = random.nextInt(20);
        var turns = IntStream.range(0, now + 2 * size + 2)
                .mapToObj(week -> turn(week, null))
                .toList();
        var history = new History(turns, people(size), List.of());
        var planned = history.planned();
        var joined = history.and(new Candidate(JOINER, start(now).minusSeconds(86_400), false));
        var replanned = leads(planned, Rotation.fill(planned, sessions(planned, now), joined.candidates(), List.of()));
        var first = replanned.indexOf(JOINER);
        assertThat(first).as("seed %d: the joiner leads", seed).isEqualTo(now + size - now % size);
        assertThat(replanned.subList(now, first))
                .as("seed %d: each who leads before, once", seed)
                .doesNotHaveDuplicates();
        assertNobodyIsPassedOver(seed, joined, replanned, now);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void takes_a_joiner_in_however_busy_the_others_are(long seed) {
        var random = new Random(seed);
        var history = History.random(random, true);
        var planned = history.planned();
        var now = random.nextInt(planned.size());
        var joined = history.and(new Candidate(JOINER, start(now).minusSeconds(86_400), false));
        var ahead = sessions(planned, now);
        var found = Rotation.fill(planned, ahead, joined.candidates(), history.engagements());
        assertThat(found.keySet()).as("seed %d: what has been stays", seed).isSubsetOf(ahead);
        var leads = leads(planned, found);
        assertNobodyIsPassedOver(seed, joined, leads, now);
        var people = joined.candidates().stream().filter(each -> !each.deputy()).count();
        assertThat(leads.subList(now, leads.size()).contains(JOINER) || ahead.size() < people)
                .as("seed %d: who is always free leads within as many turns as there are people", seed)
                .isTrue();
    }

    private static Set<UUID> sessions(List<Turn> turns, int from) {
        return turns.subList(from, turns.size()).stream().map(Turn::session).collect(Collectors.toSet());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void refills_a_leaver_s_turns_alone_with_people_who_are_free(long seed) {
        var random = new Random(seed);
        var history = History.random(random, true);
        var planned = history.planned();
        var leaver =
                history.candidates().get(random.nextInt(history.candidates().size()));
        var now = random.nextInt(planned.size());
        var theirs = planned.subList(now, planned.size()).stream()
                .filter(each -> leaver.leader().equals(each.lead()))
                .map(Turn::session)
                .collect(Collectors.toSet());
        var stay = history.candidates().stream()
                .filter(each -> !each.equals(leaver))
                .toList();
        var busy = new ArrayList<>(history.engagements());
        planned.stream()
                .filter(each -> each.lead() != null && !theirs.contains(each.session()))
                .forEach(each -> busy.add(new Engagement(each.lead(), each.start(), each.end())));
        var refilled = Rotation.fill(planned, theirs, stay, busy);
        var left = new History(planned, stay, busy);
        for (var turn : planned) {
            var lead = refilled.get(turn.session());
            if (!theirs.contains(turn.session())) {
                assertThat(lead).as("seed %d: others' turns stay", seed).isNull();
                continue;
            }
            var free = stay.stream()
                    .map(Candidate::leader)
                    .filter(each -> left.isFree(each, turn))
                    .toList();
            assertThat(lead == null)
                    .as("seed %d: somebody if anybody is free", seed)
                    .isEqualTo(free.isEmpty());
            assertThat(lead == null || free.contains(lead))
                    .as("seed %d: the lead is free", seed)
                    .isTrue();
        }
    }
}
