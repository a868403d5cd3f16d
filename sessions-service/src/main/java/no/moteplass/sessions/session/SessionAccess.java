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
