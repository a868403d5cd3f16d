package no.moteplass.groups.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A membership lives while there is a seat or a role, and keeps when each began and ended. */
class MembershipTest {

    private static final Instant CAME = Instant.parse("2027-01-15T11:00:00Z");
    private static final Instant LATER = CAME.plusSeconds(60);
    private static final Instant LAST = LATER.plusSeconds(60);

    private final Membership member = new Membership(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), CAME);

    private void holds(Instant now, GroupRole... roles) {
        member.holdRoles(Set.of(roles), EndReason.REMOVED, now, UUID::randomUUID);
    }

    @Test
    void a_seat_that_is_given_up_ends_it_where_there_is_no_role() {
        member.sit(CAME);
        member.vacate(EndReason.WITHDRAWN, LATER);
        assertThat(member.seat()).isFalse();
        assertThat(member.seatFrom()).isEqualTo(CAME);
        assertThat(member.seatTo()).isEqualTo(LATER);
        assertThat(member.to()).isEqualTo(LATER);
        assertThat(member.endReason()).isEqualTo(EndReason.WITHDRAWN);
    }

    @Test
    void a_seat_that_is_given_up_leaves_whoever_holds_a_role() {
        member.sit(CAME);
        holds(CAME, GroupRole.FACILITATOR);
        member.vacate(EndReason.WITHDRAWN, LATER);
        assertThat(member.to()).isNull();
        assertThat(member.attends()).isTrue();
        assertThat(member.hasSatBefore()).isTrue();
    }

    @Test
    void a_second_seat_is_a_second_membership() {
        member.sit(CAME);
        holds(CAME, GroupRole.MENTOR);
        member.vacate(EndReason.WITHDRAWN, LATER);
        assertThatThrownBy(() -> member.sit(LAST)).isInstanceOf(IllegalStateException.class);
        assertThat(member.seat()).isFalse();
        assertThat(member.seatTo()).isEqualTo(LATER);
    }

    @Test
    void roles_begin_and_end_each_at_their_own_time() {
        holds(CAME, GroupRole.FACILITATOR, GroupRole.PURPOSE_OWNER);
        holds(LATER, GroupRole.PURPOSE_OWNER, GroupRole.MENTOR);
        assertThat(member.heldRoles()).containsExactly(GroupRole.PURPOSE_OWNER, GroupRole.MENTOR);
        assertThat(member.rolePeriods())
                .extracting(RolePeriod::role, RolePeriod::from, RolePeriod::to)
                .containsExactlyInAnyOrder(
                        tuple(GroupRole.FACILITATOR, CAME, LATER),
                        tuple(GroupRole.PURPOSE_OWNER, CAME, null),
                        tuple(GroupRole.MENTOR, LATER, null));
    }

    @Test
    void a_role_held_again_is_another_period() {
        holds(CAME, GroupRole.MENTOR, GroupRole.MENTEE);
        holds(LATER, GroupRole.MENTEE);
        holds(LAST, GroupRole.MENTEE, GroupRole.MENTOR);
        assertThat(member.rolePeriods())
                .filteredOn(each -> each.role() == GroupRole.MENTOR)
                .extracting(RolePeriod::from)
                .containsExactly(CAME, LAST);
    }

    @Test
    void the_last_role_ends_it_where_there_is_no_seat() {
        holds(CAME, GroupRole.MENTOR);
        holds(LATER);
        assertThat(member.to()).isEqualTo(LATER);
        assertThat(member.endReason()).isEqualTo(EndReason.REMOVED);
    }

    @Test
    void the_last_role_leaves_whoever_sits() {
        member.sit(CAME);
        holds(CAME, GroupRole.MENTOR);
        holds(LATER);
        assertThat(member.to()).isNull();
        assertThat(member.seat()).isTrue();
    }

    @Test
    void an_end_ends_seat_and_roles_at_once() {
        member.sit(CAME);
        holds(CAME, GroupRole.MENTOR);
        member.end(EndReason.GROUP_CLOSED, LATER);
        assertThat(member.seatTo()).isEqualTo(LATER);
        assertThat(member.heldRoles()).isEmpty();
        assertThat(member.rolePeriods()).extracting(RolePeriod::to).containsExactly(LATER);
        assertThat(member.endReason()).isEqualTo(EndReason.GROUP_CLOSED);
    }

    @Test
    void what_has_ended_does_not_end_again() {
        member.sit(CAME);
        member.vacate(EndReason.WITHDRAWN, LATER);
        member.end(EndReason.GROUP_CLOSED, LAST);
        member.vacate(EndReason.REMOVED, LAST);
        assertThat(member.to()).isEqualTo(LATER);
        assertThat(member.seatTo()).isEqualTo(LATER);
        assertThat(member.endReason()).isEqualTo(EndReason.WITHDRAWN);
    }

    @ParameterizedTest
    @EnumSource(GroupRole.class)
    void all_but_a_purpose_owner_attend_without_a_seat(GroupRole role) {
        holds(CAME, role);
        assertThat(member.attends()).isEqualTo(role != GroupRole.PURPOSE_OWNER);
    }

    @Test
    void whoever_comes_back_to_a_seat_goes_on_with_the_roles_as_of_when_they_began() {
        member.sit(CAME);
        holds(CAME, GroupRole.FACILITATOR, GroupRole.MENTOR);
        holds(LATER, GroupRole.FACILITATOR);
        member.vacate(EndReason.WITHDRAWN, LATER);
        var again = new Membership(UUID.randomUUID(), member.group(), member.leader(), LAST);
        again.goOnWithRolesOf(member, UUID::randomUUID);
        member.end(EndReason.REJOINED, LAST);
        assertThat(again.rolePeriods())
                .extracting(RolePeriod::role, RolePeriod::from, RolePeriod::to)
                .containsExactly(tuple(GroupRole.FACILITATOR, CAME, null));
        assertThat(member.heldRoles()).isEmpty();
    }
}
