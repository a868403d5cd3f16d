package no.moteplass.local.settings;

import java.util.LinkedHashMap;
import java.util.Map;

/** Where everything listens, on 127.0.0.1 alone. The addresses say localhost. */
public record Ports(
        int portal,
        int groups,
        int sessions,
        int notifications,
        int portalManagement,
        int groupsManagement,
        int sessionsManagement,
        int notificationsManagement,
        int signIn,
        int smtp,
        int mailbox,
        int postgres) {

    /** The ports that the README names. */
    public static Ports standard() {
        return new Ports(8080, 8081, 8082, 8083, 9080, 9081, 9082, 9083, 8090, 2525, 8025, 54320);
    }

    /** The same, all moved by as much: for a second stack beside the first. */
    public static Ports shiftedBy(int offset) {
        var p = standard();
        return new Ports(
                p.portal + offset,
                p.groups + offset,
                p.sessions + offset,
                p.notifications + offset,
                p.portalManagement + offset,
                p.groupsManagement + offset,
                p.sessionsManagement + offset,
                p.notificationsManagement + offset,
                p.signIn + offset,
                p.smtp + offset,
                p.mailbox + offset,
                p.postgres + offset);
    }

    public int of(Application application) {
        return switch (application) {
            case GROUPS -> groups;
            case SESSIONS -> sessions;
            case NOTIFICATIONS -> notifications;
            case PORTAL -> portal;
        };
    }

    public int managementOf(Application application) {
        return switch (application) {
            case GROUPS -> groupsManagement;
            case SESSIONS -> sessionsManagement;
            case NOTIFICATIONS -> notificationsManagement;
            case PORTAL -> portalManagement;
        };
    }

    public String issuer() {
        return "http://localhost:" + signIn + "/moteplass";
    }

    /** Every port and what it is for, in the order in which they are taken. */
    public Map<Integer, String> purposes() {
        var purposes = new LinkedHashMap<Integer, String>();
        purposes.put(postgres, "PostgreSQL");
        purposes.put(signIn, "the sign-in server");
        purposes.put(smtp, "the mail server (SMTP)");
        purposes.put(mailbox, "the mailbox");
        for (var application : Application.values()) {
            purposes.put(of(application), application.folder());
            purposes.put(managementOf(application), application.folder() + "'s health and metrics");
        }
        return purposes;
    }
}
