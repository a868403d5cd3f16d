package no.moteplass.platform.identity;

/** The realm's roles, and the roles that machines have by their scopes: the one place where their names stand. */
public final class Roles {

    public static final String COORDINATOR = "coordinator";
    public static final String LEADER = "leader";

    /** A machine with the scope {@code feeds.read} has the role {@code scope:feeds.read}. */
    public static final String SCOPE = "scope:";

    public static final String READS_FEEDS = SCOPE + "feeds.read";
    public static final String READS_MEMBERS = SCOPE + "members.read";
    public static final String READS_GROUPS = SCOPE + "groups.read";
    public static final String WRITES_GROUPS = SCOPE + "groups.write";
    public static final String READS_SESSIONS = SCOPE + "sessions.read";
    public static final String WRITES_SESSIONS = SCOPE + "sessions.write";
    public static final String WRITES_ANSWERS = SCOPE + "answers.write";
    public static final String READS_NOTIFICATIONS = SCOPE + "notifications.read";

    private Roles() {}
}
