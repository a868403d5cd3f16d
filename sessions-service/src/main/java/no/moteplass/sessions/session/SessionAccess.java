package no.moteplass.sessions.session;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.platform.identity.Caller;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;
import no.moteplass.sessions.groups.GroupAccess;

/** Finds a session for the caller: what is not theirs to see is not there. */
@ApplicationScoped
public class SessionAccess {

    private final SessionRepository sessions;
    private final GroupAccess groups;
    private final Caller caller;

    SessionAccess(SessionRepository sessions, GroupAccess groups, Caller caller) {
        this.sessions = sessions;
        this.groups = groups;
        this.caller = caller;
    }

    /** @throws ProblemException 404 for a session of a group one is not in (P2) */
    public Session seen(UUID id) {
        return sessions.find(id)
                .filter(session -> groups.maySeeAll(session.group()) || isTheirs(session))
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    /** @throws ProblemException 404 for what the caller may not see, 403 for what they may see and not change */
    public Session changeable(UUID id) {
        var session = seen(id);
        if (!groups.mayChange(session.group())) {
            throw new ProblemException(Problem.forbidden());
        }
        return session;
    }

    private boolean isTheirs(Session session) {
        Optional<UUID> person = caller.maybePerson();
        return person.isPresent() && sessions.isTheirs(session.id(), person.get());
    }
}
