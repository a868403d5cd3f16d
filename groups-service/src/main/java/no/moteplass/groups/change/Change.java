package no.moteplass.groups.change;

import org.jspecify.annotations.Nullable;

import no.moteplass.platform.change.ChangeAction;

/** Everything that is done in this service. What has no name only follows from something that has one (P4). */
public enum Change implements ChangeAction {
    UNIT_CREATED("unit.created"),
    UNIT_CHANGED("unit.changed"),

    LEADER_CREATED("leader.created"),
    LEADER_CHANGED("leader.changed"),
    LEADER_LANGUAGE_CHANGED("leader.language.changed"),
    LEADER_BOUND(null),
    LEADER_IMPORTED(null),
    LEADER_HANDED_ON(null),
    LEADER_ERASED("leader.erased"),
    LEADERS_IMPORTED("leaders.imported"),

    PROGRAMME_ANNOUNCED(null),
    PROGRAMME_CREATED("programme.created"),
    PROGRAMME_FORGETS(null),
    PROGRAMME_CHANGED("programme.changed"),

    GROUP_CREATED("group.created"),
    GROUP_CHANGED("group.changed"),
    GROUP_OPENED("group.opened"),
    GROUP_STARTED("group.started"),
    GROUP_PAUSED("group.paused"),
    GROUP_RESUMED("group.resumed"),
    GROUP_CLOSED("group.closed"),
    GROUP_FORGETS(null),
    GROUP_FLAGGED(null),
    GROUP_BACKDATED(null),

    MEMBER_CHANGED("member.changed"),
    MEMBER_REMOVED("member.removed"),
    ROLES_HELD(null),
    SEAT_TAKEN(null),
    SEAT_VACATED(null),

    INVITED("invitations.created"),
    SIGN_UP_CREATED("sign-up.created"),
    SIGN_UP_PLACED(null),
    SIGN_UP_ENDED(null),
    SIGN_UP_LEFT(null),
    ROLES_LEFT(null),
    SEAT_OFFERED(null),
    OFFER_NOTICED(null),
    OFFERS_REST(null),
    OFFERS_GO_ON(null),
    OFFER_UNDELIVERED("sign-up.offer-undelivered"),
    OFFER_ACCEPTED("sign-up.accepted"),
    OFFER_DECLINED("sign-up.declined"),
    OFFER_LAPSED("sign-up.lapsed"),
    SIGN_UP_WITHDRAWN("sign-up.withdrawn");

    private final @Nullable String audited;

    Change(@Nullable String audited) {
        this.audited = audited;
    }

    @Override
    public @Nullable String auditedAs() {
        return audited;
    }
}
