package no.moteplass.sessions.scheduling;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import no.moteplass.platform.change.ChangeJournal;
import no.moteplass.platform.id.Ids;
import no.moteplass.sessions.change.Change;
import no.moteplass.sessions.directory.KnownGroup;
import no.moteplass.sessions.directory.KnownGroupRepository;
import no.moteplass.sessions.facilitation.LeadPlanning;
import no.moteplass.sessions.facilitation.NamedLeads;
import no.moteplass.sessions.facilitation.NewFacilitator;
import no.moteplass.sessions.session.RotationMode;
import no.moteplass.sessions.session.Session;
import no.moteplass.sessions.session.SessionOutcome;
import no.moteplass.sessions.session.SessionPlan;
import no.moteplass.sessions.session.SessionRepository;

/** Plans a single session: led by whoever is named, else by the next in turn. A transaction. */
@ApplicationScoped
public class PlanSession {

    private final KnownGroupRepository groups;
    private final SessionRepository sessions;
    private final NamedLeads named;
    private final LeadPlanning turns;
    private final ChangeJournal changes;
    private final Clock clock;

    PlanSession(
            KnownGroupRepository groups,
            SessionRepository sessions,
            NamedLeads named,
            LeadPlanning turns,
            ChangeJournal changes,
            Clock clock) {
        this.groups = groups;
        this.sessions = sessions;
        this.named = named;
        this.turns = turns;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    public SessionOutcome plan(UUID groupId, NewSession asked) {
        return switch (asked.read(clock.instant())) {
            case NewSession.Reading.Unsound(var violations) -> new SessionOutcome.Invalid(violations);
            case NewSession.Reading.Sound wish ->
                groups.lock(groupId)
                        .map(group -> group.isClosed()
                                ? new SessionOutcome.GroupClosed()
                                : planned(group, wish, asked.facilitators()))
                        .orElseGet(SessionOutcome.NotThere::new);
        };
    }

    private SessionOutcome planned(
            KnownGroup group, NewSession.Reading.Sound wish, @Nullable List<NewFacilitator> facilitators) {
        if (facilitators == null) {
            return ledByTurns(group, wish);
        }
        var session = session(group, wish, RotationMode.NONE);
        return switch (named.leadersOf(session, facilitators)) {
            case NamedLeads.Reading.Unsound(var violations) -> new SessionOutcome.Invalid(violations);
            case NamedLeads.Reading.Engaged(var other) -> new SessionOutcome.DoubleBooked(other);
            case NamedLeads.Reading.Sound(var leaders) -> {
                session.ledBy(leaders, clock.instant());
                yield kept(session);
            }
        };
    }

    private SessionOutcome ledByTurns(KnownGroup group, NewSession.Reading.Sound wish) {
        var session = session(group, wish, group.isSelfRun() ? RotationMode.ROUND_ROBIN : RotationMode.FIXED);
        var all = new ArrayList<>(sessions.planned(group.id()));
        all.add(session);
        turns.fill(group, all, List.of(session));
        return kept(session);
    }

    private Session session(KnownGroup group, NewSession.Reading.Sound wish, RotationMode rotation) {
        var id = Ids.next(clock);
        return Session.alone(
                new SessionPlan(id, group.id(), wish.title(), wish.timing(), rotation, wish.venue(), clock.instant()),
                id + "@moteplass");
    }

    private SessionOutcome kept(Session session) {
        sessions.persist(session);
        changes.of(session, Change.SESSION_PLANNED);
        return new SessionOutcome.Done(session);
    }
}
