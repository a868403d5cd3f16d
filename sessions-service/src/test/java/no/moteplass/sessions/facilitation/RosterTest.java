package no.moteplass.sessions.facilitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import no.moteplass.platform.language.Language;
import no.moteplass.sessions.directory.KnownGroup;
import no.moteplass.sessions.directory.KnownLeader;
import no.moteplass.sessions.directory.Participation;
import no.moteplass.sessions.directory.ParticipationKind;

/** Whom planning may count on, at a session's time. */
class RosterTest {

    private static final Instant NOW = Instant.parse("2027-02-01T08:00:00Z");
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(300));
    private static final Instant NEXT_WEEK = NOW.plus(Duration.ofDays(7));
    private static final UUID ANNA = new UUID(0x7000, 1);
    private static final KnownGroup GROUP =
            new KnownGroup(new UUID(0x8000, 1), "Prøve", "code", "Name", null, null, "", "ACTIVE", "FACILITATED", true);

    private static Roster roster(Instant from, @Nullable Instant to, boolean active, @Nullable Instant activeSince) {
        return new Roster(
                List.of(new Participation(ANNA, GROUP.id(), ParticipationKind.FACILITATOR, from, to, false)),
                Map.of(ANNA, new KnownLeader(ANNA, "Anna", "Berg", Language.NB, active, activeSince)),
                NOW);
    }

    private static boolean leads(Roster roster, Instant time) {
        var may = roster.candidates(GROUP).stream().anyMatch(each -> each.mayLeadAt(time));
        assertThat(roster.attendsAt(ANNA, time)).isEqualTo(may);
        return may;
    }

    @Test
    void takes_what_begins_or_ends_within_two_hours_as_begun_and_ended() {
        var soon = NOW.plusSeconds(60);
        for (var minutes : List.of(-120, -60, 0, 60, 120)) {
            var said = NOW.plus(Duration.ofMinutes(minutes));
            assertThat(leads(roster(said, null, true, null), soon))
                    .as("came %d", minutes)
                    .isTrue();
            assertThat(leads(roster(LONG_AGO, said, true, null), soon))
                    .as("left %d", minutes)
                    .isFalse();
        }
    }

    @Test
    void counts_a_later_beginning_and_end_at_the_session_s_time() {
        var begins = roster(NEXT_WEEK, null, true, null);
        assertThat(leads(begins, NEXT_WEEK.minusSeconds(1))).isFalse();
        assertThat(leads(begins, NEXT_WEEK)).isTrue();
        var ends = roster(LONG_AGO, NEXT_WEEK, true, null);
        assertThat(leads(ends, NEXT_WEEK.minusSeconds(1))).isTrue();
        assertThat(leads(ends, NEXT_WEEK)).isFalse();
    }

    @Test
    void counts_nobody_who_is_inactive_and_whoever_came_back_from_then_on() {
        assertThat(leads(roster(LONG_AGO, null, false, null), NEXT_WEEK)).isFalse();
        var back = roster(LONG_AGO, null, true, NOW.minusSeconds(60));
        assertThat(leads(back, NEXT_WEEK)).isTrue();
        assertThat(back.candidates(GROUP)).containsExactly(new Rotation.Candidate(ANNA, NOW.minusSeconds(60), false));
    }

    @Test
    void counts_whoever_has_not_arrived_yet_as_active() {
        var roster = new Roster(
                List.of(new Participation(ANNA, GROUP.id(), ParticipationKind.FACILITATOR, LONG_AGO, null, false)),
                Map.of(),
                NOW);
        assertThat(leads(roster, NEXT_WEEK)).isTrue();
    }
}
