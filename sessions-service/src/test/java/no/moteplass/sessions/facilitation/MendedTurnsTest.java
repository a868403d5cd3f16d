package no.moteplass.sessions.facilitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import no.moteplass.sessions.facilitation.Rotation.Candidate;
import no.moteplass.sessions.facilitation.Rotation.Turn;
import no.moteplass.sessions.session.RotationMode;

/**
 * The plan of a year stays fair (S5) whatever is cancelled, moved or declined and whoever is away or leaves, in histories
 * from a seed that is printed. What is fair is said without walking through the turns: that they can be cut into rounds.
 */
class MendedTurnsTest {

    private static final Instant FIRST = Instant.parse("2027-02-01T08:00:00Z");
    private static final Instant LONG_BEFORE = Instant.parse("2026-01-05T08:00:00Z");

    private static Instant day(int day) {
        return FIRST.plus(Duration.ofDays(day));
    }

    private static UUID person(int number) {
        return new UUID(0x7000, number);
    }

    private static Turn turn(int id, int day, @Nullable UUID lead, Set<UUID> away) {
        return new Turn(
                new UUID(0x8000, id), day(day), day(day).plusSeconds(3600), RotationMode.ROUND_ROBIN, lead, away);
    }

    /** A group's year: its turns by the day they are on, and its people. */
    private static final class Year {

        private final Map<Integer, Turn> turns = new TreeMap<>();
        private final List<Candidate> people;

        Year(int people, int weeks) {
            this.people = new ArrayList<>(IntStream.range(0, people)
                    .mapToObj(each -> new Candidate(person(each), LONG_BEFORE.plusSeconds(each), false))
                    .toList());
            IntStream.range(0, weeks).forEach(each -> turns.put(each * 7, turn(each, each * 7, null, Set.of())));
            given(Rotation.fill(all(), ids(0), this.people, List.of()));
        }

        List<Turn> all() {
            return List.copyOf(turns.values());
        }

        Set<UUID> ids(int fromDay) {
            return all().stream()
                    .filter(each -> !each.start().isBefore(day(fromDay)))
                    .map(Turn::session)
                    .collect(Collectors.toSet());
        }

        private void given(Map<UUID, UUID> leads) {
            turns.replaceAll((day, each) -> new Turn(
                    each.session(),
                    each.start(),
                    each.end(),
                    each.mode(),
                    leads.getOrDefault(each.session(), each.lead()),
                    each.away()));
        }

        /** As after each change: what is ahead is mended, and what nobody can lead has nobody. */
        void mend(int fromDay) {
            var ahead = ids(fromDay);
            var leads = Rotation.mend(all(), ahead, people, List.of());
            turns.replaceAll((day, each) -> ahead.contains(each.session())
                    ? new Turn(
                            each.session(),
                            each.start(),
                            each.end(),
                            each.mode(),
                            leads.get(each.session()),
                            each.away())
                    : each);
        }

        List<Integer> daysFrom(int day) {
            return turns.keySet().stream().filter(each -> each >= day).toList();
        }

        void cancel(int day) {
            turns.remove(day);
        }

        void move(int day, int to) {
            var moved = turns.remove(day);
            turns.put(
                    to,
                    new Turn(
                            moved.session(),
                            day(to),
                            day(to).plusSeconds(3600),
                            moved.mode(),
                            moved.lead(),
                            moved.away()));
        }

        void cannot(UUID leader, int day) {
            turns.computeIfPresent(day, (at, each) -> {
                var away = new HashSet<>(each.away());
                away.add(leader);
                return new Turn(each.session(), each.start(), each.end(), each.mode(), each.lead(), away);
            });
        }

        void leaves(UUID leader, int day) {
            people.replaceAll(each -> each.leader().equals(leader) && each.until() == null
                    ? new Candidate(leader, each.since(), day(day), false)
                    : each);
        }

        String word() {
            return turns.values().stream()
                    .map(each -> each.lead() == null
                            ? "."
                            : String.valueOf((char) ('A' + each.lead().getLeastSignificantBits())))
                    .collect(Collectors.joining());
        }
    }

    /**
     * Whether the turns can be cut into rounds in which nobody leads twice, and which end only when nobody is left who
     * could lead the next turn and has not led in the round.
     */
    private static boolean canBeCutIntoRounds(List<Turn> turns, List<Candidate> people) {
        var fair = new boolean[turns.size() + 1];
        fair[0] = true;
        for (var end = 1; end <= turns.size(); end++) {
            for (var start = 0; start < end && !fair[end]; start++) {
                fair[end] = fair[start] && isRound(turns, start, end, people);
            }
        }
        return fair[turns.size()];
    }

    private static boolean isRound(List<Turn> turns, int start, int end, List<Candidate> people) {
        var leads = turns.subList(start, end).stream()
                .filter(each -> each.lead() != null)
                .map(Turn::lead)
                .toList();
        var led = Set.copyOf(leads);
        return led.size() == leads.size()
                && (end == turns.size() || led.containsAll(whoCouldLead(turns.get(end), people)));
    }

    private static Set<UUID> whoCouldLead(Turn turn, List<Candidate> people) {
        return people.stream()
                .filter(each -> each.mayLeadAt(turn.start()) && !turn.away().contains(each.leader()))
                .map(Candidate::leader)
                .collect(Collectors.toSet());
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 600);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void stay_fair_whatever_happens_to_what_is_ahead(long seed) {
        var random = new Random(seed * 7_919);
        var year = new Year(1 + random.nextInt(7), 8 + random.nextInt(30));
        var today = 1;
        var story = new StringBuilder("seed " + seed + ": " + year.word());
        for (var step = 0; step < 12; step++) {
            today += random.nextInt(25);
            var ahead = year.daysFrom(today);
            if (ahead.isEmpty()) {
                break;
            }
            var past = year.all().stream()
                    .filter(each -> each.start().isBefore(day(ahead.getFirst())))
                    .toList();
            var day = ahead.get(random.nextInt(ahead.size()));
            var lead = year.turns.get(day).lead();
            switch (random.nextInt(5)) {
                case 0 -> {
                    year.cancel(day);
                    story.append(", cancelled ").append(day);
                }
                case 1 -> {
                    var to = (today / 7 + random.nextInt(40)) * 7 + 9 + random.nextInt(5);
                    if (!year.turns.containsKey(to)) {
                        year.move(day, to);
                        story.append(", moved %d to %d".formatted(day, to));
                    }
                }
                case 2 -> {
                    if (lead != null) {
                        year.cannot(lead, day);
                        story.append(", declined ").append(day);
                    }
                }
                case 3 -> {
                    var away =
                            year.people.get(random.nextInt(year.people.size())).leader();
                    year.daysFrom(day).stream()
                            .filter(each -> each < day + 60)
                            .forEach(each -> year.cannot(away, each));
                    story.append(", away from ").append(day);
                }
                default -> {
                    if (random.nextInt(3) == 0) {
                        year.leaves(
                                year.people
                                        .get(random.nextInt(year.people.size()))
                                        .leader(),
                                today);
                        story.append(", one left on ").append(today);
                    }
                }
            }
            year.mend(today);
            story.append(" -> ").append(year.word());
            assertThat(year.all()).as(story + "\nwhat has been stays").containsAll(past);
            assertThat(canBeCutIntoRounds(year.all(), year.people))
                    .as(story + "\nis fair")
                    .isTrue();
            for (var each : year.all()) {
                if (!each.start().isBefore(day(today))) {
                    var able = whoCouldLead(each, year.people);
                    assertThat(each.lead() == null ? able : Set.of())
                            .as(story + "\nnobody only where nobody can")
                            .isEmpty();
                    assertThat(each.lead() == null || able.contains(each.lead()))
                            .as(story + "\nwho can")
                            .isTrue();
                }
            }
            var again = year.word();
            year.mend(today);
            assertThat(year.word())
                    .as(story + "\nnothing changes when nothing happened")
                    .isEqualTo(again);
        }
    }

    private static String after(int people, int weeks, Consumer<Year> what) {
        var year = new Year(people, weeks);
        what.accept(year);
        year.mend(1);
        return year.word();
    }

    @Test
    void give_the_next_turn_that_somebody_would_lead_twice_to_whose_turn_was_cancelled() {
        assertThat(after(3, 9, year -> {})).isEqualTo("ABCABCABC");
        assertThat(after(3, 9, year -> year.cancel(7))).isEqualTo("ACBBCABC");
        assertThat(after(2, 6, year -> year.cancel(7))).isEqualTo("ABBAB");
    }

    @Test
    void leave_a_turn_to_who_has_it_rather_than_give_them_another_at_the_same_time() {
        var turns = List.of(turn(0, 0, null, Set.of()), turn(1, 0, person(0), Set.of()));
        var people = List.of(new Candidate(person(0), LONG_BEFORE, false));
        var ids = turns.stream().map(Turn::session).collect(Collectors.toSet());
        assertThat(Rotation.mend(turns, ids, people, List.of()))
                .containsExactly(Map.entry(turns.get(1).session(), person(0)));
    }

    @Test
    void let_two_change_turns_where_one_of_them_declines() {
        assertThat(after(3, 9, year -> year.cannot(person(1), 7))).isEqualTo("ACBABCABC");
    }

    @Test
    void let_others_step_in_for_who_is_away_and_whoever_was_away_lead_when_they_are_back() {
        assertThat(after(3, 9, year -> List.of(7, 14, 21, 28).forEach(each -> year.cannot(person(1), each))))
                .isEqualTo("ACCAACBBC");
    }
}
