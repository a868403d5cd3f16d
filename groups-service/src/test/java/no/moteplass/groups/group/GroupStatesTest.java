package no.moteplass.groups.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import no.moteplass.groups.catalogue.Enrolment;
import no.moteplass.groups.catalogue.Programme;
import no.moteplass.groups.catalogue.Programmes;
import no.moteplass.groups.group.Transition.Done;
import no.moteplass.groups.group.Transition.Lacks;
import no.moteplass.groups.group.Transition.WrongState;

/** DRAFT → OPEN → ACTIVE ⇄ PAUSED → CLOSED, and what each step needs (G6). */
class GroupStatesTest {

    private static final Instant NOON = Instant.parse("2027-01-15T11:00:00Z");
    private static final Strength NOBODY = new Strength(0, 0, 0, 0, 0, 0);
    private static final Strength OWNED = new Strength(0, 0, 0, 0, 0, 1);
    private static final Strength FULL = new Strength(5, 5, 1, 1, 1, 1);

    private final Programme programme = Programmes.reflection();

    private static NewGroup given(Integer minSize, Integer maxSize, Instant from, Instant until) {
        return new NewGroup(
                "refleksjon",
                "Øst",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                minSize,
                maxSize,
                null,
                from,
                until,
                null);
    }

    private Group draft() {
        return new Group(UUID.randomUUID(), given(null, null, null, null), programme, NOON);
    }

    private Group in(GroupState state) {
        var group = draft();
        if (state == GroupState.DRAFT) {
            return group;
        }
        group.open(OWNED, NOON);
        if (state == GroupState.CLOSED) {
            group.close("ferdig", NOON);
        } else if (state != GroupState.OPEN) {
            group.start(FULL, programme);
            if (state == GroupState.PAUSED) {
                group.pause();
            }
        }
        return group;
    }

    @Test
    void a_new_group_has_what_its_programme_has() {
        var group = draft();
        assertThat(group.state()).isEqualTo(GroupState.DRAFT);
        assertThat(group.purpose()).isEqualTo("Tenke sammen.");
        assertThat(group.capacity().maxPerUnit()).isEqualTo(2);
        assertThat(group.capacity().minSize()).isEqualTo(5);
        assertThat(group.capacity().maxSize()).isEqualTo(8);
        assertThat(group.confidential()).isTrue();
        assertThat(group.version()).isEqualTo(1);
    }

    @Test
    void one_given_size_bends_the_other() {
        assertThat(new Group(UUID.randomUUID(), given(null, 3, null, null), programme, NOON)
                        .capacity()
                        .minSize())
                .isEqualTo(3);
        assertThat(new Group(UUID.randomUUID(), given(12, null, null, null), programme, NOON)
                        .capacity()
                        .maxSize())
                .isEqualTo(12);
    }

    @Test
    void refuses_to_open_without_a_purpose_owner() {
        var group = draft();
        assertThat(group.open(NOBODY, NOON)).isEqualTo(new Lacks(List.of(Missing.PURPOSE_OWNER)));
        assertThat(group.state()).isEqualTo(GroupState.DRAFT);
        assertThat(group.openedAt()).isNull();
    }

    @ParameterizedTest
    @EnumSource(value = GroupState.class, names = "DRAFT", mode = EnumSource.Mode.EXCLUDE)
    void refuses_to_open_twice(GroupState state) {
        assertThat(in(state).open(OWNED, NOON)).isEqualTo(new WrongState(state));
    }

    @Test
    void refuses_to_start_without_members_and_facilitator_and_says_all_that_is_missing() {
        var group = in(GroupState.OPEN);
        assertThat(group.start(OWNED, programme)).isEqualTo(new Lacks(List.of(Missing.MEMBERS, Missing.FACILITATOR)));
        assertThat(group.state()).isEqualTo(GroupState.OPEN);
    }

    @Test
    void refuses_to_start_before_enough_units_and_levels_are_there() {
        var group = in(GroupState.OPEN);
        assertThat(group.start(new Strength(6, 2, 1, 1, 0, 1), Programmes.acrossTheCity()))
                .isEqualTo(new Lacks(List.of(Missing.UNITS, Missing.LEVELS)));
    }

    @ParameterizedTest
    @EnumSource(value = GroupState.class, names = "OPEN", mode = EnumSource.Mode.EXCLUDE)
    void starts_from_open_alone(GroupState state) {
        assertThat(in(state).start(FULL, programme)).isEqualTo(new WrongState(state));
    }

    @Test
    void pauses_and_goes_on() {
        var group = in(GroupState.ACTIVE);
        assertThat(group.resume()).isEqualTo(new WrongState(GroupState.ACTIVE));
        assertThat(group.pause()).isEqualTo(new Done());
        assertThat(group.pause()).isEqualTo(new WrongState(GroupState.PAUSED));
        assertThat(group.resume()).isEqualTo(new Done());
        assertThat(group.state()).isEqualTo(GroupState.ACTIVE);
    }

    @ParameterizedTest
    @EnumSource(value = GroupState.class, names = "CLOSED", mode = EnumSource.Mode.EXCLUDE)
    void closes_from_every_state_but_closed(GroupState state) {
        var group = in(state);
        assertThat(group.close("ferdig", NOON)).isEqualTo(new Done());
        assertThat(group.closedAt()).isEqualTo(NOON);
        assertThat(group.close("igjen", NOON.plusSeconds(1))).isEqualTo(new WrongState(GroupState.CLOSED));
        assertThat(group.closedReason()).isEqualTo("ferdig");
    }

    @Test
    void shows_that_it_depends_on_one_person_until_it_has_a_deputy() {
        var group = in(GroupState.ACTIVE);
        assertThat(group.flag(new Strength(5, 5, 1, 1, 0, 1), Set.of())).isTrue();
        assertThat(group.flags()).containsExactly(Flag.DEPENDS_ON_ONE_PERSON);
        assertThat(group.flag(new Strength(5, 5, 1, 1, 0, 1), Set.of())).isFalse();
        assertThat(group.flag(new Strength(5, 5, 1, 1, 1, 1), Set.of())).isTrue();
        assertThat(group.flags()).isEmpty();
        group.flag(new Strength(5, 5, 1, 0, 1, 0), Flag.FOR_COORDINATORS);
        assertThat(group.flags())
                .containsExactly(
                        Flag.FACILITATOR_VACANT,
                        Flag.OWNER_VACANT,
                        Flag.RULE_BROKEN,
                        Flag.MEMBER_INACTIVE,
                        Flag.OFFER_UNDELIVERED);
        assertThat(group.flag(new Strength(5, 5, 1, 0, 1, 0), Set.of()))
                .as("news for coordinators alone")
                .isFalse();
        assertThat(group.flags()).containsExactly(Flag.FACILITATOR_VACANT, Flag.OWNER_VACANT);
    }

    @Test
    void the_window_of_an_open_programme_is_open_from_opening_on_and_half_open_at_its_ends() {
        var group = in(GroupState.OPEN);
        assertThat(draft().signUpOpen(Enrolment.OPEN, NOON)).isFalse();
        assertThat(group.signUpOpen(Enrolment.OPEN, NOON)).isTrue();
        assertThat(group.signUpOpen(Enrolment.INTAKE, NOON)).isFalse();
        assertThat(in(GroupState.PAUSED).signUpOpen(Enrolment.OPEN, NOON)).isFalse();
        var dated = new Group(UUID.randomUUID(), given(null, null, NOON, NOON.plusSeconds(60)), programme, NOON);
        dated.open(OWNED, NOON);
        assertThat(dated.signUpOpen(Enrolment.INTAKE, NOON.minusNanos(1000))).isFalse();
        assertThat(dated.signUpOpen(Enrolment.INTAKE, NOON)).isTrue();
        assertThat(dated.signUpOpen(Enrolment.INTAKE, NOON.plusSeconds(60))).isFalse();
    }
}
