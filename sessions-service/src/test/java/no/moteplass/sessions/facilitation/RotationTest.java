package no.moteplass.sessions.facilitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import no.moteplass.sessions.facilitation.Rotation.Candidate;
import no.moteplass.sessions.facilitation.Rotation.Engagement;
import no.moteplass.sessions.facilitation.Rotation.Turn;
import no.moteplass.sessions.session.RotationMode;

/** Who leads what (S5): worked examples. */
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
}
