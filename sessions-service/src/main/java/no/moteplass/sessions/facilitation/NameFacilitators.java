package no.moteplass.sessions.facilitation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import no.moteplass.platform.audit.AuditTrail;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;
import no.moteplass.sessions.calendar.CalendarStampRepository;
import no.moteplass.sessions.directory.KnownGroupRepository;
import no.moteplass.sessions.engagement.DoubleBooking;
import no.moteplass.sessions.session.FacilitatorAssignment.Named;
import no.moteplass.sessions.session.Session;
import no.moteplass.sessions.session.SessionEvents;
import no.moteplass.sessions.session.SessionOutcome;
import no.moteplass.sessions.session.SessionRepository;
import no.moteplass.sessions.session.web.SessionViews;

/** Somebody says who leads a session. A transaction; its event commits with it. */
@ApplicationScoped
public class NameFacilitators {

    private final KnownGroupRepository groups;
    private final SessionRepository sessions;
    private final FacilitatorNaming naming;
    private final DoubleBooking doubleBooking;
    private final SessionEvents events;
    private final SessionViews views;
    private final CalendarStampRepository calendars;
    private final AuditTrail audit;
    private final Clock clock;

    NameFacilitators(
            KnownGroupRepository groups,
            SessionRepository sessions,
            FacilitatorNaming naming,
            DoubleBooking doubleBooking,
            SessionEvents events,
            SessionViews views,
            CalendarStampRepository calendars,
            AuditTrail audit,
            Clock clock) {
        this.groups = groups;
        this.sessions = sessions;
        this.naming = naming;
        this.doubleBooking = doubleBooking;
        this.events = events;
        this.views = views;
        this.calendars = calendars;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public SessionOutcome name(UUID id, List<NewFacilitator> wanted, LongConsumer version) {
        // The group before the session, as everywhere: whoever is named must not leave it at the same moment.
        sessions.groupOf(id).ifPresent(group -> groups.lock(Set.of(group)));
        var session = sessions.lock(id).orElseThrow(() -> new ProblemException(Problem.notFound()));
        version.accept(session.version());
        var refusal = session.refusalToChange(clock.instant());
        if (refusal.isPresent()) {
            return new SessionOutcome.Refused(refusal.get());
        }
        return switch (naming.read(session.group(), wanted)) {
            case FacilitatorNaming.Reading.Unsound(var violations) -> new SessionOutcome.Invalid(violations);
            case FacilitatorNaming.Reading.Sound(var named) -> ledBy(session, named);
        };
    }

    private SessionOutcome ledBy(Session session, List<Named> named) {
        var leaders = named.stream().map(Named::leader).toList();
        var clash = doubleBooking.of(leaders, session.timing(), session.id());
        if (clash.isPresent()) {
            return new SessionOutcome.DoubleBooked(clash.get());
        }
        var concerned = new ArrayList<>(leaders);
        session.facilitators().forEach(each -> concerned.add(each.leader()));
        if (session.ledBy(named, clock.instant())) {
            sessions.flush();
            events.assigned(session);
            audit.record("facilitators.named", concerned);
            calendars.raise(List.of(), concerned);
        }
        return new SessionOutcome.Done(views.of(session));
    }
}
