package no.moteplass.groups.access;

import static no.moteplass.groups.access.GroupAction.CHANGE_MEMBERS;
import static no.moteplass.groups.access.GroupAction.CLOSE;
import static no.moteplass.groups.access.GroupAction.EDIT;
import static no.moteplass.groups.access.GroupAction.INVITE;
import static no.moteplass.groups.access.GroupAction.NAME_DEPUTIES;
import static no.moteplass.groups.access.GroupAction.OPEN;
import static no.moteplass.groups.access.GroupAction.PAUSE;
import static no.moteplass.groups.access.GroupAction.PLAN;
import static no.moteplass.groups.access.GroupAction.RESUME;
import static no.moteplass.groups.access.GroupAction.SEE_MEMBERS;
import static no.moteplass.groups.access.GroupAction.SEE_WAITING_COUNT;
import static no.moteplass.groups.access.GroupAction.SEE_WAITING_LIST;
import static no.moteplass.groups.access.GroupAction.SIGN_UP;
import static no.moteplass.groups.access.GroupAction.START;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import no.moteplass.groups.catalogue.Facilitation;
import no.moteplass.groups.catalogue.Programme;
import no.moteplass.groups.catalogue.Programmes;
import no.moteplass.groups.group.Group;
import no.moteplass.groups.group.GroupState;
import no.moteplass.groups.group.Groups;
import no.moteplass.groups.membership.Belonging;
import no.moteplass.groups.membership.GroupRole;

/** Which verbs who may use on a group, in each of its states. */
class GroupActionsTest {

    private static final Instant NOON = Instant.parse("2027-01-15T11:00:00Z");
    private static final Rights NONE = new Rights(false, false, false, false);
    private static final Rights COORDINATOR = new Rights(true, true, true, true);

    private final Programme programme = Programmes.reflection();

    private Set<GroupAction> actions(Rights rights, Group group) {
        return new GroupActions(rights, Map.of(), Set.of()).on(group, programme, NOON);
    }

    private Set<GroupAction> actions(Group group, boolean seat, GroupRole... roles) {
        var member = new Belonging(seat, Set.of(roles));
        return new GroupActions(NONE, Map.of(group.id(), member), Set.of()).on(group, programme, NOON);
    }

    @Test
    void a_stranger_may_do_nothing() {
        assertThat(actions(NONE, Groups.in(GroupState.OPEN))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(GroupState.class)
    void a_coordinator_moves_a_group_as_its_state_allows(GroupState state) {
        var expected = switch (state) {
            case DRAFT -> Set.of(EDIT, OPEN, CLOSE, CHANGE_MEMBERS, SEE_MEMBERS, SEE_WAITING_LIST, PLAN);
            case OPEN -> Set.of(EDIT, START, CLOSE, CHANGE_MEMBERS, INVITE, SEE_MEMBERS, SEE_WAITING_LIST, PLAN);
            case ACTIVE -> Set.of(EDIT, PAUSE, CLOSE, CHANGE_MEMBERS, INVITE, SEE_MEMBERS, SEE_WAITING_LIST, PLAN);
            case PAUSED -> Set.of(EDIT, RESUME, CLOSE, CHANGE_MEMBERS, SEE_MEMBERS, SEE_WAITING_LIST, PLAN);
            case CLOSED -> Set.of(SEE_MEMBERS, SEE_WAITING_LIST);
        };
        assertThat(actions(COORDINATOR, Groups.in(state))).isEqualTo(expected);
    }

    @Test
    void a_machine_may_do_what_its_scopes_say() {
        var open = Groups.in(GroupState.OPEN);
        assertThat(actions(new Rights(false, true, false, false), open))
                .containsExactlyInAnyOrder(EDIT, START, CLOSE, CHANGE_MEMBERS);
        assertThat(actions(new Rights(false, false, true, false), open)).containsExactly(SEE_MEMBERS);
        assertThat(actions(new Rights(false, false, false, true), open)).containsExactly(PLAN);
        assertThat(actions(new Rights(false, false, false, true), Groups.in(GroupState.CLOSED)))
                .isEmpty();
    }

    @Test
    void a_facilitator_names_deputies_and_plans_until_the_group_closes() {
        assertThat(actions(Groups.in(GroupState.ACTIVE), false, GroupRole.FACILITATOR))
                .containsExactlyInAnyOrder(NAME_DEPUTIES, SEE_MEMBERS, SEE_WAITING_COUNT, PLAN);
        assertThat(actions(Groups.in(GroupState.CLOSED), false, GroupRole.FACILITATOR))
                .containsExactlyInAnyOrder(SEE_MEMBERS, SEE_WAITING_COUNT);
    }

    @Test
    void a_deputy_plans_and_names_nobody() {
        assertThat(actions(Groups.in(GroupState.ACTIVE), false, GroupRole.DEPUTY_FACILITATOR))
                .containsExactlyInAnyOrder(SEE_MEMBERS, SEE_WAITING_COUNT, PLAN);
    }

    @Test
    void a_seat_shows_the_others_and_plans_where_the_group_runs_itself() {
        assertThat(actions(Groups.in(GroupState.ACTIVE), true)).containsExactly(SEE_MEMBERS);
        assertThat(actions(Groups.in(GroupState.ACTIVE, Facilitation.SELF_RUN), true))
                .containsExactlyInAnyOrder(SEE_MEMBERS, PLAN);
    }

    @Test
    void whoever_owns_the_purpose_alone_stays_outside() {
        assertThat(actions(Groups.in(GroupState.ACTIVE), false, GroupRole.PURPOSE_OWNER))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(GroupState.class)
    void whoever_the_audience_allows_may_sign_up_while_the_window_is_open(GroupState state) {
        var group = Groups.in(state);
        var actions = new GroupActions(NONE, Map.of(), Set.of(group.id())).on(group, programme, NOON);
        assertThat(actions.contains(SIGN_UP)).isEqualTo(state == GroupState.OPEN || state == GroupState.ACTIVE);
    }
}
