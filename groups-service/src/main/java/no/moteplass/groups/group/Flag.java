package no.moteplass.groups.group;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a coordinator should see to (G8); DEPENDS_ON_ONE_PERSON is "avhengig av én person" (G6), MEMBER_INACTIVE: somebody who
 * has left the directory still has a seat, OFFER_UNDELIVERED: an offer's mail was refused for good.
 */
public enum Flag {
    FACILITATOR_VACANT,
    OWNER_VACANT,
    DEPENDS_ON_ONE_PERSON,
    RULE_BROKEN,
    MEMBER_INACTIVE,
    OFFER_UNDELIVERED;

    /** Those that would tell others who is there: they raise no version that everybody sees. */
    public static final Set<Flag> FOR_COORDINATORS =
            Set.copyOf(EnumSet.of(RULE_BROKEN, MEMBER_INACTIVE, OFFER_UNDELIVERED));
}
