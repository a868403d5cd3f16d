package no.moteplass.platform.identity;

/** The realm's roles, and how a machine's scopes are written as roles. */
public final class Roles {

    public static final String COORDINATOR = "coordinator";
    public static final String LEADER = "leader";

    /** A machine with the scope {@code feeds.read} has the role {@code scope:feeds.read}. */
    public static final String SCOPE = "scope:";

    private Roles() {}
}
