package no.moteplass.sessions.facilitation;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import no.moteplass.platform.change.ChangeJournal;
import no.moteplass.platform.version.IfMatch;
import no.moteplass.sessions.change.Change;
import no.moteplass.sessions.directory.KnownGroupRepository;
import no.moteplass.sessions.session.FacilitatorAssignment.Named;
import no.moteplass.sessions.session.RotationMode;
import no.moteplass.sessions.session.Session;
import no.moteplass.sessions.session.SessionOutcome;
import no.moteplass.sessions.session.SessionRepository;

/** Somebody says who leads a session. A transaction; its event commits with it. */
@ApplicationScoped
public class NameFacilitators {

    private final KnownGroupRepository groups;
    private final SessionRepository sessions;
    private final NamedLeads naming;
    private final ChangeJournal changes;
    private final Clock clock;

    NameFacilitators(
            KnownGroupRepository groups,
            SessionRepository sessions,
            NamedLeads naming,
            ChangeJournal changes,
            Clock clock) {
        this.groups = groups;
        this.sessions = sessions;
        this.naming = naming;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    public SessionOutcome name(UUID id, List<NewFacilitator> facilitators, IfMatch version) {
        // The group before the session, as everywhere: whoever is named must not leave it at the same moment.
        sessions.groupOf(id).ifPresent(groups::lock);
        return sessions.lock(
                id,
                version,
                session -> session.refusalToChange(clock.instant())
                        .<SessionOutcome>map(SessionOutcome.Refused::new)
                        .orElseGet(() -> named(session, facilitators)));
    }

    private SessionOutcome named(Session session, List<NewFacilitator> facilitators) {
        return switch (naming.leadersOf(session, facilitators)) {
            case NamedLeads.Reading.Unsound(var violations) -> new SessionOutcome.Invalid(violations);
            case NamedLeads.Reading.Engaged(var other) -> new SessionOutcome.DoubleBooked(other);
            case NamedLeads.Reading.Sound(var named) -> ledBy(session, named);
        };
    }

    private SessionOutcome ledBy(Session session, List<Named> named) {
        var change = FacilitatorsChange.of(session);
        if (named.isEmpty() ? isLeftToNobody(session) : session.ledBy(named, clock.instant())) {
            changes.of(change, Change.FACILITATORS_NAMED);
        }
        return new SessionOutcome.Done(session);
    }

    /** Whoever empties it by hand means it: the rotation finds nobody for it any more (S5). */
    private boolean isLeftToNobody(Session session) {
        if (session.rotation() == RotationMode.NONE && session.leaders().isEmpty()) {
            return false;
        }
        session.leaveToNobody(clock.instant());
        return true;
    }
}
