package no.moteplass.sessions.scheduling;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import no.moteplass.platform.audit.AuditTrail;
import no.moteplass.platform.id.Ids;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;
import no.moteplass.sessions.calendar.CalendarStampRepository;
import no.moteplass.sessions.directory.KnownGroup;
import no.moteplass.sessions.directory.KnownGroupRepository;
import no.moteplass.sessions.engagement.DoubleBooking;
import no.moteplass.sessions.facilitation.FacilitatorNaming;
import no.moteplass.sessions.facilitation.LeadPlanning;
import no.moteplass.sessions.facilitation.NewFacilitator;
import no.moteplass.sessions.session.FacilitatorAssignment.Named;
import no.moteplass.sessions.session.RotationMode;
import no.moteplass.sessions.session.Session;
import no.moteplass.sessions.session.SessionEvents;
import no.moteplass.sessions.session.SessionOutcome;
import no.moteplass.sessions.session.SessionPlan;
import no.moteplass.sessions.session.SessionRepository;
import no.moteplass.sessions.session.web.SessionViews;

/** Plans a single session: led by whoever is named, else by the next in turn. A transaction. */
@ApplicationScoped
public class PlanSession {

    private final KnownGroupRepository groups;
    private final SessionRepository sessions;
    private final FacilitatorNaming naming;
    private final DoubleBooking doubleBooking;
    private final LeadPlanning leads;
    private final SessionEvents events;
    private final SessionViews views;
    private final CalendarStampRepository calendars;
    private final AuditTrail audit;
    private final Clock clock;

    PlanSession(
            KnownGroupRepository groups,
            SessionRepository sessions,
            FacilitatorNaming naming,
            DoubleBooking doubleBooking,
            LeadPlanning leads,
            SessionEvents events,
            SessionViews views,
            CalendarStampRepository calendars,
            AuditTrail audit,
            Clock clock) {
        this.groups = groups;
        this.sessions = sessions;
        this.naming = naming;
        this.doubleBooking = doubleBooking;
        this.leads = leads;
        this.events = events;
        this.views = views;
        this.calendars = calendars;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public SessionOutcome plan(UUID groupId, NewSession wanted) {
        return switch (wanted.read(clock)) {
            case NewSession.Reading.Unsound(var violations) -> new SessionOutcome.Invalid(violations);
            case NewSession.Reading.Sound wish -> {
                var group = groups.lock(Set.of(groupId)).stream()
                        .findFirst()
                        .orElseThrow(() -> new ProblemException(Problem.notFound()));
                yield group.isClosed() ? new SessionOutcome.GroupClosed() : planned(group, wish, wanted.facilitators());
            }
        };
    }

    private SessionOutcome planned(
            KnownGroup group, NewSession.Reading.Sound wish, @Nullable List<NewFacilitator> facilitators) {
        if (facilitators == null) {
            var session = session(group, wish, group.isSelfRun() ? RotationMode.ROUND_ROBIN : RotationMode.FIXED);
            var all = new ArrayList<>(sessions.planned(group.id()));
            all.add(session);
            leads.fill(group, all, List.of(session), Set.of());
            return kept(session);
        }
        return switch (naming.read(group.id(), facilitators)) {
            case FacilitatorNaming.Reading.Unsound(var violations) -> new SessionOutcome.Invalid(violations);
            case FacilitatorNaming.Reading.Sound(var named) -> ledBy(session(group, wish, RotationMode.NONE), named);
        };
    }

    private SessionOutcome ledBy(Session session, List<Named> named) {
        var clash = doubleBooking.of(named.stream().map(Named::leader).toList(), session.timing(), session.id());
        if (clash.isPresent()) {
            return new SessionOutcome.DoubleBooked(clash.get());
        }
        session.ledBy(named, clock.instant());
        return kept(session);
    }

    private Session session(KnownGroup group, NewSession.Reading.Sound wish, RotationMode rotation) {
        var id = Ids.next(clock);
        return Session.alone(
                new SessionPlan(
                        id,
                        group.id(),
                        wish.title(),
                        wish.timing(),
                        rotation,
                        wish.place(),
                        wish.link(),
                        clock.instant()),
                id + "@moteplass");
    }

    private SessionOutcome kept(Session session) {
        sessions.persistAndFlush(session);
        events.changed(session);
        events.assigned(session);
        var leading = session.facilitators().stream().map(Named::leader).toList();
        var subjects = new ArrayList<>(leading);
        subjects.add(session.id());
        audit.record("session.planned", subjects);
        var summary = views.of(session);
        calendars.raise(Set.of(session.group()), leading);
        return new SessionOutcome.Done(summary);
    }
}
