package no.moteplass.sessions.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import no.moteplass.platform.audit.AuditTrail;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;
import no.moteplass.sessions.calendar.CalendarStampRepository;
import no.moteplass.sessions.engagement.DoubleBooking;
import no.moteplass.sessions.session.CancelReason;
import no.moteplass.sessions.session.FacilitatorAssignment;
import no.moteplass.sessions.session.Session;
import no.moteplass.sessions.session.SessionEvents;
import no.moteplass.sessions.session.SessionOutcome;
import no.moteplass.sessions.session.SessionRepository;
import no.moteplass.sessions.session.web.SessionViews;
import no.moteplass.sessions.timing.Timing;

/** Changes one session. Each act is a transaction; its event commits with it. */
@ApplicationScoped
public class ChangeSession {

    private final SessionRepository sessions;
    private final DoubleBooking doubleBooking;
    private final SessionEvents events;
    private final SessionViews views;
    private final CalendarStampRepository calendars;
    private final AuditTrail audit;
    private final Clock clock;

    ChangeSession(
            SessionRepository sessions,
            DoubleBooking doubleBooking,
            SessionEvents events,
            SessionViews views,
            CalendarStampRepository calendars,
            AuditTrail audit,
            Clock clock) {
        this.sessions = sessions;
        this.doubleBooking = doubleBooking;
        this.events = events;
        this.views = views;
        this.calendars = calendars;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public SessionOutcome cancel(UUID id, LongConsumer version) {
        var session = locked(id, version);
        var refusal = session.cancel(CancelReason.CANCELLED, clock.instant());
        return refusal.<SessionOutcome>map(SessionOutcome.Refused::new)
                .orElseGet(() -> told(session, "session.cancelled"));
    }

    @Transactional
    public SessionOutcome reschedule(UUID id, Reschedule wish, LongConsumer version) {
        var session = locked(id, version);
        var now = clock.instant();
        var fields = new Fields();
        var start = fields.future("start", wish.start(), session.timing().zone(), now);
        var zone = session.timing().zone();
        var duration = wish.duration() == null
                ? session.timing().duration()
                : fields.length("duration", wish.duration()).from(start, zone);
        if (!fields.violations().isEmpty()) {
            return new SessionOutcome.Invalid(fields.violations());
        }
        var refusal = session.refusalToChange(now);
        if (refusal.isPresent()) {
            return new SessionOutcome.Refused(refusal.get());
        }
        var clash = clash(session, new Timing(start, session.timing().zone(), duration));
        if (clash.isPresent()) {
            return new SessionOutcome.DoubleBooked(clash.get());
        }
        return moved(session, start, duration);
    }

    private Optional<Timing> clash(Session session, Timing timing) {
        var leaders = session.facilitators().stream()
                .map(FacilitatorAssignment.Named::leader)
                .toList();
        return doubleBooking.of(leaders, timing, session.id());
    }

    private SessionOutcome moved(Session session, LocalDateTime start, Duration duration) {
        return session.moveTo(start, duration, clock.instant())
                .<SessionOutcome>map(SessionOutcome.Refused::new)
                .orElseGet(() -> told(session, "session.rescheduled"));
    }

    @Transactional
    public SessionOutcome describe(UUID id, SessionPatch patch, LongConsumer version) {
        var session = locked(id, version);
        var fields = new Fields();
        var title = fields.requiredText("title", patch.patched("title", session.title()));
        var place = fields.text("place", patch.patched("place", session.place()));
        var link = fields.link("link", patch.patched("link", session.link()));
        if (!fields.violations().isEmpty()) {
            return new SessionOutcome.Invalid(fields.violations());
        }
        return session.describe(title, place, link, clock.instant())
                .<SessionOutcome>map(SessionOutcome.Refused::new)
                .orElseGet(() -> told(session, "session.changed"));
    }

    private Session locked(UUID id, LongConsumer version) {
        var session = sessions.lock(id).orElseThrow(() -> new ProblemException(Problem.notFound()));
        version.accept(session.version());
        return session;
    }

    private SessionOutcome told(Session session, String action) {
        var before = session.version();
        sessions.flush();
        if (session.version() != before) {
            events.changed(session);
            audit.record(action, List.of(session.id()));
            calendars.raise(
                    List.of(session.group()),
                    session.facilitators().stream()
                            .map(FacilitatorAssignment.Named::leader)
                            .toList());
        }
        return new SessionOutcome.Done(views.of(session));
    }
}
