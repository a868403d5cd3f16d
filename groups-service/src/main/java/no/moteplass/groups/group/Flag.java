package no.moteplass.groups.group;

/** What a coordinator should see to (G8); DEPENDS_ON_ONE_PERSON is "avhengig av én person" (G6). */
public enum Flag {
    FACILITATOR_VACANT,
    OWNER_VACANT,
    DEPENDS_ON_ONE_PERSON,
    RULE_BROKEN
}
