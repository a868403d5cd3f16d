package no.moteplass.sessions.response;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import no.moteplass.platform.audit.AuditTrail;
import no.moteplass.platform.feed.source.FeedPublisher;
import no.moteplass.platform.id.Ids;
import no.moteplass.sessions.calendar.CalendarStampRepository;
import no.moteplass.sessions.directory.KnownGroupRepository;
import no.moteplass.sessions.facilitation.LeadPlanning;
import no.moteplass.sessions.response.web.ResponseView;
import no.moteplass.sessions.session.Session;
import no.moteplass.sessions.session.SessionEvents;
import no.moteplass.sessions.session.SessionRefusal;
import no.moteplass.sessions.session.SessionRepository;

/** Somebody says whether they come. Whose turn it was to lead and who declines, is replaced at once (S5). A transaction. */
@ApplicationScoped
public class AnswerSession {

    private final SessionRepository sessions;
    private final SessionResponseRepository responses;
    private final KnownGroupRepository groups;
    private final LeadPlanning leads;
    private final SessionEvents events;
    private final FeedPublisher feed;
    private final CalendarStampRepository calendars;
    private final AuditTrail audit;
    private final Clock clock;

    AnswerSession(
            SessionRepository sessions,
            SessionResponseRepository responses,
            KnownGroupRepository groups,
            LeadPlanning leads,
            SessionEvents events,
            FeedPublisher feed,
            CalendarStampRepository calendars,
            AuditTrail audit,
            Clock clock) {
        this.sessions = sessions;
        this.responses = responses;
        this.groups = groups;
        this.leads = leads;
        this.events = events;
        this.feed = feed;
        this.calendars = calendars;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of an answer. */
    public sealed interface Outcome {
        record Answered(ResponseView response) implements Outcome {}

        record NoSuchSession() implements Outcome {}

        /** It is none of the person's sessions, or no longer. */
        record NotTheirs() implements Outcome {}

        record TooLate(SessionRefusal why) implements Outcome {}
    }

    @Transactional
    public Outcome answer(UUID sessionId, UUID person, Answer answer) {
        var group = sessions.groupOf(sessionId);
        if (group.isEmpty()) {
            return new Outcome.NoSuchSession();
        }
        // The group before the session, as everywhere: who declines may be replaced.
        groups.lock(Set.of(group.get()));
        var session = sessions.lock(sessionId).orElseThrow();
        if (!sessions.isTheirs(sessionId, person)) {
            return new Outcome.NotTheirs();
        }
        var refusal = session.refusalToChange(clock.instant());
        return refusal.<Outcome>map(Outcome.TooLate::new).orElseGet(() -> answered(session, person, answer));
    }

    private Outcome answered(Session session, UUID person, Answer answer) {
        var known = responses.of(session.id(), person);
        var response = known.orElseGet(
                () -> new SessionResponse(Ids.next(clock), session.id(), person, answer, clock.instant()));
        if (known.isEmpty()) {
            responses.persist(response);
        } else if (!response.answer(answer, clock.instant())) {
            return new Outcome.Answered(ResponseView.of(response));
        }
        responses.flush();
        feed.publish(
                "response.changed",
                response.id().toString(),
                response.version(),
                new ResponseChanged(response.id(), response.version(), session.id(), person, answer));
        audit.record("session.answered", List.of(person));
        if (answer == Answer.DECLINED) {
            replace(session, person);
        }
        return new Outcome.Answered(ResponseView.of(response));
    }

    private void replace(Session session, UUID declined) {
        var group = groups.find(session.group());
        if (group.isEmpty()
                || !session.isLedByRotation()
                || session.lead().filter(declined::equals).isEmpty()) {
            return;
        }
        var changed = leads.replace(group.get(), sessions.planned(session.group()), session, declined);
        sessions.flush();
        changed.forEach(events::assigned);
        calendars.raise(List.of(session.group()), List.of(declined));
    }
}
