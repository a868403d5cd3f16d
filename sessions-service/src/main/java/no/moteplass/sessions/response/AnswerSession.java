package no.moteplass.sessions.response;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import no.moteplass.platform.change.ChangeJournal;
import no.moteplass.platform.id.Ids;
import no.moteplass.sessions.change.Change;
import no.moteplass.sessions.directory.KnownGroup;
import no.moteplass.sessions.directory.KnownGroupRepository;
import no.moteplass.sessions.facilitation.TurnsAhead;
import no.moteplass.sessions.session.Session;
import no.moteplass.sessions.session.SessionRefusal;
import no.moteplass.sessions.session.SessionRepository;

/** Somebody says whether they come. Who was to lead and declines is replaced at once (S5). A transaction. */
@ApplicationScoped
public class AnswerSession {

    private final SessionRepository sessions;
    private final SessionResponseRepository responses;
    private final KnownGroupRepository groups;
    private final TurnsAhead turns;
    private final ChangeJournal changes;
    private final Clock clock;

    AnswerSession(
            SessionRepository sessions,
            SessionResponseRepository responses,
            KnownGroupRepository groups,
            TurnsAhead turns,
            ChangeJournal changes,
            Clock clock) {
        this.sessions = sessions;
        this.responses = responses;
        this.groups = groups;
        this.turns = turns;
        this.changes = changes;
        this.clock = clock;
    }

    /** What came of an answer. */
    public sealed interface Outcome {
        record Answered(SessionResponse response) implements Outcome {}

        record NoSuchSession() implements Outcome {}

        /** It is none of the person's sessions, or no longer. */
        record NotTheirs() implements Outcome {}

        record TooLate(SessionRefusal why) implements Outcome {}
    }

    @Transactional
    public Outcome answer(UUID sessionId, UUID person, Answer answer) {
        var groupId = sessions.groupOf(sessionId);
        if (groupId.isEmpty()) {
            return new Outcome.NoSuchSession();
        }
        // The group before the session, as everywhere: who declines may be replaced.
        var group = groups.lock(groupId.get());
        var session = sessions.lock(sessionId).orElseThrow();
        if (!sessions.isTheirs(sessionId, person)) {
            return new Outcome.NotTheirs();
        }
        var refusal = session.refusalToChange(clock.instant());
        if (refusal.isPresent()) {
            return new Outcome.TooLate(refusal.get());
        }
        var response = responses.of(sessionId, person);
        if (response.isPresent() && !response.get().answer(answer, clock.instant())) {
            return new Outcome.Answered(response.get());
        }
        var given = response.orElseGet(() -> first(session, person, answer));
        changes.of(given, Change.SESSION_ANSWERED);
        if (answer == Answer.DECLINED) {
            group.ifPresent(known -> replace(known, session, person));
        }
        return new Outcome.Answered(given);
    }

    private SessionResponse first(Session session, UUID person, Answer answer) {
        var response = new SessionResponse(Ids.next(clock), session.id(), person, answer, clock.instant());
        responses.persist(response);
        return response;
    }

    private void replace(KnownGroup group, Session session, UUID declined) {
        if (session.lead().filter(declined::equals).isPresent()) {
            turns.passOn(group, session);
        }
    }
}
