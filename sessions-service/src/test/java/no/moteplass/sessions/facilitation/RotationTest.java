package no.moteplass.sessions.facilitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import no.moteplass.sessions.facilitation.Rotation.Candidate;
import no.moteplass.sessions.facilitation.Rotation.Engagement;
import no.moteplass.sessions.facilitation.Rotation.Turn;
import no.moteplass.sessions.session.RotationMode;

/** Who leads what (S5): worked examples, and many cases from a seed that is printed. */
class RotationTest {

    private static final Instant FIRST = Instant.parse("2027-02-01T08:00:00Z");
    private static final Instant JOINED = Instant.parse("2026-01-05T08:00:00Z");

    private final Map<String, UUID> people = new HashMap<>();

    private UUID id(String name) {
        return people.computeIfAbsent(name, each -> new UUID(0x7000, each.hashCode()));
    }

    private String name(UUID id) {
        return people.entrySet().stream()
                .filter(each -> each.getValue().equals(id))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private List<Candidate> everyone(String names) {
        return IntStream.range(0, names.length())
                .mapToObj(i -> candidate(names.substring(i, i + 1), JOINED.plusSeconds(i)))
                .toList();
    }

    private Candidate candidate(String name, Instant since) {
        return new Candidate(id(name), since, Character.isLowerCase(name.charAt(0)));
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

    /** Turns as a word, a letter a week: who leads, {@code .} for nobody yet, which is to be filled. */
    private List<Turn> turns(String word) {
        return IntStream.range(0, word.length())
                .mapToObj(i -> turn(i, word.charAt(i) == '.' ? null : id(word.substring(i, i + 1))))
                .toList();
    }

    private String filled(String word, List<Candidate> candidates, Engagement... engagements) {
        var turns = turns(word);
        var filling = turns.stream()
                .filter(each -> each.lead() == null)
                .map(Turn::session)
                .collect(Collectors.toSet());
        return word(turns, Rotation.fill(turns, filling, candidates, List.of(engagements)));
    }

    private String word(List<Turn> turns, Map<UUID, UUID> found) {
        return turns.stream()
                .map(each -> found.containsKey(each.session()) ? found.get(each.session()) : each.lead())
                .map(lead -> lead == null ? "." : name(lead))
                .collect(Collectors.joining());
    }

    private Engagement busy(String name, int week) {
        return new Engagement(
                id(name), start(week).minusSeconds(60), start(week).plusSeconds(60));
    }

    @Test
    void allows_that_nobody_leads() {
        assertThat(filled("...", List.of())).isEqualTo("...");
        assertThat(filled("..", everyone("A"), busy("A", 0))).isEqualTo(".A");
    }

    @Test
    void goes_round_in_the_order_people_came() {
        assertThat(filled("........", everyone("ABC"))).isEqualTo("ABCABCAB");
    }

    @Test
    void goes_on_where_it_stopped() {
        assertThat(filled("ABCAB....", everyone("ABC"))).isEqualTo("ABCABCABC");
    }

    @Test
    void puts_a_joiner_last_in_the_cycle_not_last_of_all() {
        var joined = new ArrayList<>(everyone("ABCD"));
        joined.add(candidate("E", start(0).plusSeconds(7200)));
        assertThat(filled("A.........", joined)).isEqualTo("ABCDEABCDE");
    }

    @Test
    void skips_who_is_busy_and_asks_them_next() {
        assertThat(filled(".......", everyone("ABC"), busy("B", 1))).isEqualTo("ACBACBA");
        assertThat(filled(".....", everyone("AB"), busy("B", 1))).isEqualTo("AABAB");
    }

    @Test
    void does_not_make_anyone_catch_up_more_than_once() {
        assertThat(filled(".........", everyone("AB"), busy("B", 1), busy("B", 2), busy("B", 3)))
                .isEqualTo("AAAABABAB");
    }

    @Test
    void asks_a_deputy_only_where_nobody_else_is_free() {
        assertThat(filled("....", everyone("Ad"), busy("A", 2))).isEqualTo("AAdA");
        assertThat(filled("....", everyone("ABde"), busy("A", 2), busy("B", 2), busy("A", 3), busy("B", 3)))
                .isEqualTo("ABde");
    }

    @Test
    void lets_the_first_facilitator_lead_all_that_is_fixed() {
        var turns = turns("....").stream()
                .map(each -> new Turn(each.session(), each.start(), each.end(), RotationMode.FIXED, null, Set.of()))
                .toList();
        var filling = turns.stream().map(Turn::session).collect(Collectors.toSet());
        assertThat(word(turns, Rotation.fill(turns, filling, everyone("ABd"), List.of(busy("A", 1)))))
                .isEqualTo("ABAA");
    }

    @Test
    void refills_a_leaver_s_turns_with_whoever_would_lead_last_again() {
        assertThat(filled("ABC.ABC.", everyone("ABC"))).isEqualTo("ABCCABCA");
    }

    @Test
    void counts_a_named_turn_ahead_as_one_s_own_in_that_cycle() {
        assertThat(filled("..B.", everyone("ABCD"))).isEqualTo("ACBD");
    }

    @Test
    void leaves_out_who_said_they_will_not_come() {
        var turns = new ArrayList<>(turns("...."));
        turns.set(
                1,
                new Turn(
                        turns.get(1).session(),
                        start(1),
                        start(1).plusSeconds(3600),
                        RotationMode.ROUND_ROBIN,
                        null,
                        Set.of(id("B"))));
        var filling = turns.stream().map(Turn::session).collect(Collectors.toSet());
        assertThat(word(turns, Rotation.fill(turns, filling, everyone("ABC"), List.of())))
                .isEqualTo("ACBA");
    }

    @Test
    void tells_whose_turn_is_next() {
        assertThat(Rotation.order(turns("ABCA"), everyone("ABC")).stream().map(this::name))
                .containsExactly("B", "C", "A");
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 400);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void is_fair_whatever_comes(long seed) {
        var random = new Random(seed);
        var size = 1 + random.nextInt(8);
        var weeks = 1 + random.nextInt(40);
        var candidates = new ArrayList<>(everyone("ABCDEFGH".substring(0, size)));
        if (random.nextBoolean()) {
            candidates.add(candidate("z", JOINED));
        }
        var engagements = new ArrayList<Engagement>();
        for (var i = 0; i < random.nextInt(weeks + 1); i++) {
            var who = candidates.get(random.nextInt(candidates.size())).leader();
            engagements.add(busy(name(who), random.nextInt(weeks)));
        }
        var turns = IntStream.range(0, weeks).mapToObj(week -> turn(week, null)).toList();
        var all = turns.stream().map(Turn::session).collect(Collectors.toSet());
        var found = Rotation.fill(turns, all, candidates, engagements);

        assertFair(seed, turns, found, candidates, engagements);
        assertThat(Rotation.fill(turns, all, candidates, engagements))
                .as("seed %d", seed)
                .isEqualTo(found);
        assertJoiningAndLeaving(seed, random, turns, found, candidates, engagements);
    }

    /** An independent reading of the rule: walk the turns and check each choice. */
    private void assertFair(
            long seed,
            List<Turn> turns,
            Map<UUID, UUID> found,
            List<Candidate> candidates,
            List<Engagement> engagements) {
        var led = new HashSet<UUID>();
        var main = candidates.stream()
                .filter(each -> !each.deputy())
                .map(Candidate::leader)
                .toList();
        for (var turn : turns) {
            var lead = found.get(turn.session());
            var free = candidates.stream()
                    .filter(each -> isFree(each.leader(), turn, engagements))
                    .toList();
            var freeMain = free.stream()
                    .filter(each -> !each.deputy())
                    .map(Candidate::leader)
                    .toList();
            assertThat(lead == null)
                    .as("seed %d: nobody only where nobody is free", seed)
                    .isEqualTo(free.isEmpty());
            if (lead == null) {
                continue;
            }
            assertThat(free.stream().map(Candidate::leader))
                    .as("seed %d: the lead is free", seed)
                    .contains(lead);
            if (!main.contains(lead)) {
                assertThat(freeMain)
                        .as("seed %d: a deputy only where nobody else is free", seed)
                        .isEmpty();
                continue;
            }
            if (led.contains(lead)) {
                assertThat(freeMain)
                        .as("seed %d: twice only where the rest are busy", seed)
                        .allMatch(led::contains);
                led.clear();
            }
            led.add(lead);
            if (led.containsAll(main)) {
                led.clear();
            }
        }
    }

    private void assertJoiningAndLeaving(
            long seed,
            Random random,
            List<Turn> turns,
            Map<UUID, UUID> found,
            List<Candidate> candidates,
            List<Engagement> engagements) {
        var planned = turns.stream()
                .map(each -> new Turn(
                        each.session(), each.start(), each.end(), each.mode(), found.get(each.session()), Set.of()))
                .toList();
        var leaver = candidates.get(random.nextInt(candidates.size()));
        var stay = candidates.stream().filter(each -> !each.equals(leaver)).toList();
        var now = random.nextInt(turns.size());
        var theirs = planned.subList(now, planned.size()).stream()
                .filter(each -> leaver.leader().equals(each.lead()))
                .map(Turn::session)
                .collect(Collectors.toSet());
        var kept = planned.stream()
                .filter(each -> !theirs.contains(each.session()) && each.lead() != null)
                .map(each -> new Engagement(each.lead(), each.start(), each.end()))
                .toList();
        var busyToo = new ArrayList<>(engagements);
        busyToo.addAll(kept);
        var refilled = Rotation.fill(planned, theirs, stay, busyToo);
        assertThat(theirs).as("seed %d: only a leaver's turns", seed).containsAll(refilled.keySet());
        assertThat(refilled.values()).as("seed %d: never the leaver", seed).doesNotContain(leaver.leader());

        var joiner = candidate("J", start(now).minusSeconds(86_400));
        var more = new ArrayList<>(candidates);
        more.add(joiner);
        var ahead =
                planned.subList(now, planned.size()).stream().map(Turn::session).collect(Collectors.toSet());
        var replanned = Rotation.fill(planned, ahead, more, engagements);
        assertThat(replanned.keySet()).as("seed %d: what has been stays", seed).allMatch(ahead::contains);
        assertJoinerComesLast(seed, planned, now, replanned, more, engagements);
    }

    /** Nobody who has not led in the cycle at hand, and is free at the joiner's first turn, is still waiting then. */
    private void assertJoinerComesLast(
            long seed,
            List<Turn> planned,
            int now,
            Map<UUID, UUID> replanned,
            List<Candidate> candidates,
            List<Engagement> engagements) {
        var led = new HashSet<UUID>();
        var main = candidates.stream().filter(each -> !each.deputy()).toList();
        for (var i = 0; i < planned.size(); i++) {
            var turn = planned.get(i);
            var lead = i < now ? turn.lead() : replanned.get(turn.session());
            if (id("J").equals(lead)) {
                assertThat(main.stream()
                                .map(Candidate::leader)
                                .filter(each -> !each.equals(lead) && isFree(each, turn, engagements)))
                        .as("seed %d: the joiner comes last in the cycle", seed)
                        .allMatch(led::contains);
                return;
            }
            if (lead == null || main.stream().noneMatch(each -> each.leader().equals(lead))) {
                continue;
            }
            if (led.contains(lead)) {
                led.clear();
            }
            led.add(lead);
            var present = main.stream()
                    .filter(each -> !each.since().isAfter(turn.start()))
                    .map(Candidate::leader)
                    .toList();
            if (led.containsAll(present)) {
                led.clear();
            }
        }
    }

    private static boolean isFree(UUID leader, Turn turn, List<Engagement> engagements) {
        return engagements.stream()
                .noneMatch(each -> each.leader().equals(leader)
                        && each.from().isBefore(turn.end())
                        && turn.start().isBefore(each.until()));
    }
}
