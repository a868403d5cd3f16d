package no.moteplass.local.signin;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Who can sign in. The first people are shown on the sign-in page; the others sign in by their e-mail address. */
public final class Accounts {
    /** The client by which people sign in to the pages. */
    public static final String PORTAL = "portal";

    private static final List<Account.Machine> MACHINES = List.of(
            new Account.Machine("calendar-integration", List.of("sessions.read", "feeds.read")),
            new Account.Machine(
                    "okf-integration",
                    List.of("groups.read", "groups.write", "members.read", "sessions.read", "sessions.write")),
            new Account.Machine("groups-service", List.of()),
            new Account.Machine("sessions-service", List.of("feeds.read", "members.read")),
            new Account.Machine("notifications-service", List.of("feeds.read", "members.read", "answers.write")),
            new Account.Machine(PORTAL, List.of()));

    private final List<Account.Person> shown;
    private final Map<String, Account> byId = new LinkedHashMap<>();

    public Accounts(List<Account.Person> shown, Collection<Account.Person> others) {
        this.shown = List.copyOf(shown);
        others.forEach(p -> byId.put(p.email(), p));
        shown.forEach(p -> byId.put(p.email(), p));
        MACHINES.forEach(m -> byId.put(m.name(), m));
    }

    List<Account.Person> shown() {
        return shown;
    }

    public Optional<Account> find(String id) {
        return Optional.ofNullable(byId.get(id.strip().toLowerCase(Locale.ROOT)));
    }

    Optional<Account.Person> findPerson(String email) {
        return find(email).filter(Account.Person.class::isInstance).map(Account.Person.class::cast);
    }
}
