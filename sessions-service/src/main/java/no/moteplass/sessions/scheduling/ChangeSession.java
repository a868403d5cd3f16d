package no.moteplass.sessions.scheduling;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import no.moteplass.platform.change.ChangeJournal;
import no.moteplass.platform.version.IfMatch;
import no.moteplass.sessions.change.Change;
import no.moteplass.sessions.engagement.DoubleBooking;
import no.moteplass.sessions.session.CancelReason;
import no.moteplass.sessions.session.Changing;
import no.moteplass.sessions.session.Session;
import no.moteplass.sessions.session.SessionOutcome;
import no.moteplass.sessions.session.SessionRepository;
import no.moteplass.sessions.timing.Timing;

/** Changes one session. Each act is a transaction; its event commits with it. */
@ApplicationScoped
public class ChangeSession {

    private final SessionRepository sessions;
    private final DoubleBooking doubleBooking;
    private final ChangeJournal changes;
    private final Clock clock;

    ChangeSession(SessionRepository sessions, DoubleBooking doubleBooking, ChangeJournal changes, Clock clock) {
        this.sessions = sessions;
        this.doubleBooking = doubleBooking;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    public SessionOutcome cancel(UUID id, IfMatch version) {
        return sessions.lock(
                id,
                version,
                session -> outcome(
                        session, session.cancel(CancelReason.CANCELLED, clock.instant()), Change.SESSION_CANCELLED));
    }

    @Transactional
    public SessionOutcome reschedule(UUID id, Reschedule wish, IfMatch version) {
        return sessions.lock(id, version, session -> switch (wish.read(session.timing(), clock.instant())) {
            case Reschedule.Reading.Unsound(var violations) -> new SessionOutcome.Invalid(violations);
            case Reschedule.Reading.Sound(var timing) -> moved(session, timing);
        });
    }

    private SessionOutcome moved(Session session, Timing timing) {
        var refusal = session.refusalToChange(clock.instant());
        if (refusal.isPresent()) {
            return new SessionOutcome.Refused(refusal.get());
        }
        return doubleBooking
                .of(session.leaders(), timing, session.id())
                .<SessionOutcome>map(SessionOutcome.DoubleBooked::new)
                .orElseGet(() -> outcome(session, session.moveTo(timing, clock.instant()), Change.SESSION_RESCHEDULED));
    }

    @Transactional
    public SessionOutcome describe(UUID id, SessionPatch patch, IfMatch version) {
        return sessions.lock(id, version, session -> switch (patch.read(session)) {
            case SessionPatch.Reading.Unsound(var violations) -> new SessionOutcome.Invalid(violations);
            case SessionPatch.Reading.Sound(var title, var venue) ->
                outcome(session, session.describe(title, venue, clock.instant()), Change.SESSION_DESCRIBED);
        });
    }

    private SessionOutcome outcome(Session session, Changing changing, Change change) {
        return switch (changing) {
            case Changing.Refused(var why) -> new SessionOutcome.Refused(why);
            case Changing.AsBefore() -> new SessionOutcome.Done(session);
            case Changing.Changed() -> {
                changes.of(session, change);
                yield new SessionOutcome.Done(session);
            }
        };
    }
}
