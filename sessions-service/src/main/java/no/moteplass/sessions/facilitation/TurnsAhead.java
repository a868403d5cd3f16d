package no.moteplass.sessions.facilitation;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.platform.change.ChangeJournal;
import no.moteplass.sessions.change.Change;
import no.moteplass.sessions.directory.KnownGroup;
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
        var changed = planning.mend(group, sessions.planned(group.id()));
        sessions.flushWhileLeadsPass();
        changes.ofAll(changed, Change.LEAD_PASSED_ON);
    }
}
