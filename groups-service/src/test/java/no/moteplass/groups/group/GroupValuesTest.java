package no.moteplass.groups.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import no.moteplass.groups.catalogue.Programme;
import no.moteplass.groups.catalogue.Programmes;
import no.moteplass.groups.catalogue.Scope;
import no.moteplass.groups.directory.LeadershipLevel;
import no.moteplass.groups.directory.ParticipantKind;

/** Audience, capacity and window: what is given, what comes from the programme, and where their edges are. */
class GroupValuesTest {

    private static final Instant NOON = Instant.parse("2027-01-15T11:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(60);

    private final Programme programme = Programmes.reflection();

    private static NewGroup given(
            List<LeadershipLevel> levels,
            List<ParticipantKind> kinds,
            Scope scope,
            String unit,
            Integer min,
            Integer max,
            Integer perUnit) {
        return new NewGroup(
                "refleksjon",
                "Øst",
                null,
                null,
                null,
                null,
                null,
                levels,
                kinds,
                scope,
                unit,
                null,
                null,
                null,
                null,
                min,
                max,
                perUnit,
                null,
                null,
                null);
    }

    private Capacity capacity(Integer min, Integer max) {
        return given(null, null, null, null, min, max, 2).capacity(programme);
    }

    @Test
    void an_audience_that_is_not_given_is_the_programmes() {
        assertThat(given(null, null, null, null, null, null, null).audience(programme))
                .isEqualTo(new Audience(
                        List.of(LeadershipLevel.values()), List.of(ParticipantKind.LEADER), Scope.CITY, null, null));
    }

    @Test
    void levels_and_kinds_stand_once_and_in_their_own_order() {
        var audience = given(
                        List.of(LeadershipLevel.FRONT_LINE, LeadershipLevel.TOP, LeadershipLevel.FRONT_LINE),
                        List.of(ParticipantKind.UNION_REP, ParticipantKind.LEADER),
                        Scope.UNIT,
                        "0301-12",
                        null,
                        null,
                        null)
                .audience(programme);
        assertThat(audience.levels()).containsExactly(LeadershipLevel.TOP, LeadershipLevel.FRONT_LINE);
        assertThat(audience.kinds()).containsExactly(ParticipantKind.LEADER, ParticipantKind.UNION_REP);
        assertThat(audience.scope()).isEqualTo(Scope.UNIT);
        assertThat(audience.unit()).isEqualTo("0301-12");
    }

    @Test
    void one_given_size_bends_the_programmes_other_one() {
        assertThat(capacity(null, null)).isEqualTo(new Capacity(5, 8, 2));
        assertThat(capacity(null, 3)).isEqualTo(new Capacity(3, 3, 2));
        assertThat(capacity(12, null)).isEqualTo(new Capacity(12, 12, 2));
        assertThat(capacity(2, 20)).isEqualTo(new Capacity(2, 20, 2));
    }

    @Test
    void no_limit_per_unit_is_no_limit_once_a_group_is_there() {
        var group = new Group(UUID.randomUUID(), given(null, null, null, null, null, null, null), programme, NOON);
        assertThat(group.capacity().maxPerUnit()).isEqualTo(2);
        group.change(given(null, null, null, null, null, null, null), programme);
        assertThat(group.capacity().maxPerUnit()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"3, 2, true", "3, 1, true", "4, 2, false", "0, 6, false", "5, 0, true"})
    void seats_and_held_offers_fit_or_do_not(int taken, int held, boolean fits) {
        assertThat(new Capacity(1, 5, null).holds(new Seats(9, taken, held, 7))).isEqualTo(fits);
    }

    @Test
    void a_window_without_dates_is_open_where_the_programme_is() {
        assertThat(SignUpWindow.UNDATED.openAt(NOON, true)).isTrue();
        assertThat(SignUpWindow.UNDATED.openAt(NOON, false)).isFalse();
    }

    @Test
    void a_window_opens_at_its_first_instant_and_is_shut_at_its_last() {
        var window = new SignUpWindow(NOON, LATER);
        assertThat(window.openAt(NOON.minusNanos(1), true)).isFalse();
        assertThat(window.openAt(NOON, false)).isTrue();
        assertThat(window.openAt(LATER.minusNanos(1), false)).isTrue();
        assertThat(window.openAt(LATER, true)).isFalse();
    }

    @Test
    void one_date_is_enough_to_open_a_window() {
        assertThat(new SignUpWindow(NOON, null).openAt(LATER, false)).isTrue();
        assertThat(new SignUpWindow(null, LATER).openAt(NOON, false)).isTrue();
        assertThat(new SignUpWindow(null, LATER).openAt(LATER, true)).isFalse();
    }
}
