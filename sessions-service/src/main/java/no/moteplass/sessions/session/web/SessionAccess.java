package no.moteplass.sessions.session.web;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import no.moteplass.platform.audit.AuditTrail;
import no.moteplass.platform.identity.Caller;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;
import no.moteplass.sessions.access.GroupAccess;
import no.moteplass.sessions.session.Session;
import no.moteplass.sessions.session.SessionRepository;

/** Finds a session for the caller: what is not theirs to see is not there. */
@ApplicationScoped
public class SessionAccess {

    private final SessionRepository sessions;
    private final GroupAccess groups;
    private final AuditTrail audit;
    private final Caller caller;

    SessionAccess(SessionRepository sessions, GroupAccess groups, AuditTrail audit, Caller caller) {
        this.sessions = sessions;
        this.groups = groups;
        this.audit = audit;
        this.caller = caller;
    }

    /** @throws ProblemException 404 for a session of a group one is not in (P2) */
    public Session seen(UUID id) {
        check(id);
        return sessions.find(id).orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    /**
     * Looks before a change, without reading the session: it is read, and locked, where it is changed.
     *
     * @throws ProblemException 404 for what the caller may not see, 403 for what they may see and not change
     */
    public void checkChangeable(UUID id) {
        if (!groups.mayChange(check(id))) {
            throw new ProblemException(Problem.forbidden());
        }
    }

    /**
     * Who a coordinator reads about is in the audit trail (P4).
     *
     * @param whose the person asked for, if any
     */
    public void auditReading(Collection<Session> read, @Nullable UUID whose) {
        if (!caller.isCoordinator()) {
            return;
        }
        var people = new HashSet<UUID>();
        if (whose != null) {
            people.add(whose);
        }
        read.forEach(session -> session.facilitators().forEach(each -> people.add(each.leader())));
        people.removeIf(caller::is);
        if (!people.isEmpty()) {
            audit.record("sessions.read", people);
        }
    }

    /** @return the session's group. @throws ProblemException 404 */
    public UUID check(UUID id) {
        return sessions.groupOf(id)
                .filter(group -> groups.maySeeAll(group) || isTheirs(id))
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    private boolean isTheirs(UUID session) {
        Optional<UUID> person = caller.maybePerson();
        return person.isPresent() && sessions.isTheirs(session, person.get());
    }
}
