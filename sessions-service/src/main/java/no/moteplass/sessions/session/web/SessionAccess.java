package no.moteplass.sessions.session.web;

import java.util.Collection;
import java.util.HashSet;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import no.moteplass.platform.audit.AuditTrail;
import no.moteplass.platform.identity.Caller;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;
import no.moteplass.sessions.access.GroupAccess;
import no.moteplass.sessions.access.SessionPermissions;
import no.moteplass.sessions.session.Session;
import no.moteplass.sessions.session.SessionRepository;

/** Finds a session for the caller: what is not theirs to see is not there. */
@ApplicationScoped
public class SessionAccess {

    private final SessionRepository sessions;
    private final SessionPermissions permissions;
    private final GroupAccess groups;
    private final AskingWhoIsFree asking;
    private final AuditTrail audit;
    private final Caller caller;

    SessionAccess(
            SessionRepository sessions,
            SessionPermissions permissions,
            GroupAccess groups,
            AskingWhoIsFree asking,
            AuditTrail audit,
            Caller caller) {
        this.sessions = sessions;
        this.permissions = permissions;
        this.groups = groups;
        this.asking = asking;
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

    /** The same before a change whose outcome tells who is free. @throws ProblemException as well 429 */
    public void checkPlannable(UUID id) {
        checkChangeable(id);
        asking.check();
    }

    /** @return the session's group. @throws ProblemException 404 */
    public UUID check(UUID id) {
        return permissions.groupOfSeen(id).orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    /**
     * Looks before something is planned.
     *
     * @throws ProblemException 404 for a group that has not arrived or that the caller is not in, 403 for one they are in
     *     and do not plan, 429 for who has tried too often who is free
     */
    public void checkPlanning(UUID group) {
        if (groups.visible(group).isEmpty()) {
            throw new ProblemException(Problem.notFound());
        }
        if (!groups.mayChange(group)) {
            throw new ProblemException(Problem.forbidden());
        }
        asking.check();
    }

    /** The same before a plan is tried out and not kept. */
    public void checkTrying(UUID group) {
        checkPlanning(group);
        asking.tryOnce();
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
        read.forEach(session -> people.addAll(session.leaders()));
        people.removeIf(caller::is);
        if (!people.isEmpty()) {
            audit.record("sessions.read", people);
        }
    }
}
