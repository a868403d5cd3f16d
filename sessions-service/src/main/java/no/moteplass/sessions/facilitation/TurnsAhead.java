package no.moteplass.sessions.facilitation;

import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.platform.change.ChangeJournal;
import no.moteplass.sessions.change.Change;
import no.moteplass.sessions.directory.KnownGroup;
import no.moteplass.sessions.session.Session;
import no.moteplass.sessions.session.SessionRepository;

/**
 * Keeps the turns that a group has ahead fair, after something of it was cancelled or moved or somebody cannot lead. Part
 * of the transaction that did so, which holds the group's lock.
 */
@ApplicationScoped
public class TurnsAhead {

    private final SessionRepository sessions;
    private final LeadPlanning planning;
    private final ChangeJournal changes;

    TurnsAhead(SessionRepository sessions, LeadPlanning planning, ChangeJournal changes) {
        this.sessions = sessions;
        this.planning = planning;
        this.changes = changes;
    }

    public void planAgain(KnownGroup group) {
        planAgain(group, Set.of());
    }

    /** Whoever was to lead a session will not come, found by the rotation or named: it passes on. */
    public void passOn(KnownGroup group, Session declined) {
        planAgain(group, Set.of(declined.id()));
    }

    private void planAgain(KnownGroup group, Set<UUID> passing) {
        var changed = planning.mend(group, sessions.planned(group.id()), passing);
        sessions.flushWhileLeadsPass();
        changes.ofAll(changed, Change.LEAD_PASSED_ON);
    }
}
