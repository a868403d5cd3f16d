package no.moteplass.sessions.scheduling;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import no.moteplass.platform.change.ChangeJournal;
import no.moteplass.platform.version.IfMatch;
import no.moteplass.sessions.change.Change;
import no.moteplass.sessions.directory.KnownGroup;
import no.moteplass.sessions.directory.KnownGroupRepository;
import no.moteplass.sessions.engagement.DoubleBooking;
import no.moteplass.sessions.facilitation.TurnsAhead;
import no.moteplass.sessions.session.CancelReason;
import no.moteplass.sessions.session.Changing;
import no.moteplass.sessions.session.Session;
import no.moteplass.sessions.session.SessionOutcome;
import no.moteplass.sessions.session.SessionRepository;
import no.moteplass.sessions.timing.Timing;

/** Changes one session. Each act is a transaction; its event commits with it. */
@ApplicationScoped
public class ChangeSession {

    private final KnownGroupRepository groups;
    private final SessionRepository sessions;
    private final DoubleBooking doubleBooking;
    private final TurnsAhead turns;
    private final ChangeJournal changes;
    private final Clock clock;

    ChangeSession(
            KnownGroupRepository groups,
            SessionRepository sessions,
            DoubleBooking doubleBooking,
            TurnsAhead turns,
            ChangeJournal changes,
            Clock clock) {
        this.groups = groups;
        this.sessions = sessions;
        this.doubleBooking = doubleBooking;
        this.turns = turns;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    public SessionOutcome cancel(UUID id, IfMatch version) {
        // The group before the session, as everywhere: others may lead what it has ahead.
        var group = sessions.groupOf(id).flatMap(groups::lock);
        return sessions.lock(
                id,
                version,
                session -> withTurns(
                        group,
                        outcome(
                                session,
                                session.cancel(CancelReason.CANCELLED, clock.instant()),
                                Change.SESSION_CANCELLED)));
    }

    @Transactional
    public SessionOutcome reschedule(UUID id, Reschedule wish, IfMatch version) {
        var group = sessions.groupOf(id).flatMap(groups::lock);
        return sessions.lock(id, version, session -> switch (wish.read(session.timing(), clock.instant())) {
            case Reschedule.Reading.Unsound(var violations) -> new SessionOutcome.Invalid(violations);
            case Reschedule.Reading.Sound(var timing) -> withTurns(group, moved(session, timing));
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

    /** Nobody leads twice before all have led (S5), whatever was cancelled or moved. */
    private SessionOutcome withTurns(Optional<KnownGroup> group, SessionOutcome outcome) {
        if (outcome instanceof SessionOutcome.Done(var session)) {
            group.ifPresent(turns::planAgain);
            return new SessionOutcome.Done(session);
        }
        return outcome;
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
