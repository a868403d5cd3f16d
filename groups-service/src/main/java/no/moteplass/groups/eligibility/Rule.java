package no.moteplass.groups.eligibility;

/** The rules that can stand between a leader and a group; docs/domain.md explains each under its id. */
public enum Rule {
    SEATS("G1"),
    AUDIENCE("G2"),
    SHARED_CHAIN("G3"),
    UNIT_LIMIT("G4"),
    ONE_SIGN_UP("G5"),
    APART("APART"),
    /** What a person hears of a confidential group instead of the rule that says who is in it. */
    FIT("FIT"),
    OWN_CHOICE("P8");

    private final String id;

    Rule(String id) {
        this.id = id;
    }

    /** The name that readers of the API, the texts and the audit trail know. */
    public String id() {
        return id;
    }

    /** Whether it tells something of those who attend. */
    boolean tellsOfOthers() {
        return this == SHARED_CHAIN || this == UNIT_LIMIT || this == APART;
    }
}
