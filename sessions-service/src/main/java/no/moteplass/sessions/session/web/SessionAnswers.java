package no.moteplass.sessions.session.web;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import java.sql.SQLException;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;

import no.moteplass.platform.language.Language;
import no.moteplass.platform.language.ReaderLanguage;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.Problems;
import no.moteplass.sessions.access.SessionPermissions;
import no.moteplass.sessions.session.Session;
import no.moteplass.sessions.session.SessionOutcome;
import no.moteplass.sessions.session.SessionRefusal;
import no.moteplass.sessions.timing.Timing;

/** The one mapping from what came of an act on a session to its answer. */
@ApplicationScoped
public class SessionAnswers {

    /** PostgreSQL's words for it: an exclusion constraint (there is one, S4), and two that wait for each other. */
    private static final Set<String> RACES = Set.of("23P01", "40P01");

    private final Problems problems;
    private final SessionViews views;
    private final ReaderLanguage reader;
    private final SessionPermissions permissions;
    private final AskingWhoIsFree asking;

    SessionAnswers(
            Problems problems,
            SessionViews views,
            ReaderLanguage reader,
            SessionPermissions permissions,
            AskingWhoIsFree asking) {
        this.problems = problems;
        this.views = views;
        this.reader = reader;
        this.permissions = permissions;
        this.asking = asking;
    }

    /** 200 with the session, or the refusal. */
    public Response of(SessionOutcome outcome) {
        return of(outcome, shown -> Response.ok(shown).build());
    }

    /** @param done what is answered where it was done */
    public Response of(SessionOutcome outcome, Function<SessionSummary, Response> done) {
        return switch (outcome) {
            case SessionOutcome.Done(var session) -> done.apply(views.of(session));
            case SessionOutcome.Refused(var why) -> problems.of(problem(why));
            case SessionOutcome.DoubleBooked(var other) -> problems.of(doubleBooked(other));
            case SessionOutcome.Invalid(var violations) -> problems.of(Problem.invalid(violations));
            case SessionOutcome.GroupClosed() -> problems.of(groupClosed());
            case SessionOutcome.NotThere() -> problems.of(Problem.notFound());
            case SessionOutcome.Overtaken(var why) -> problems.of(Problem.of(why));
        };
    }

    /** 409: nothing is planned in a group that has closed. */
    public static Problem groupClosed() {
        return Problem.stateConflict("group-closed");
    }

    private static Problem problem(SessionRefusal why) {
        return switch (why) {
            case ALREADY_CANCELLED -> Problem.stateConflict("session-cancelled");
            case ALREADY_STARTED -> Problem.stateConflict("session-started");
        };
    }

    /** When the other session is, is told to whoever may see that one; to anybody else no more than that there is one. */
    private Problem doubleBooked(Session session) {
        if (permissions.groupOfSeen(session.id()).isEmpty()) {
            asking.count();
            return Problem.of("facilitator-double-booked", 409).saying("facilitator-not-free");
        }
        var other = session.timing();
        return Problem.of("facilitator-double-booked", 409, spoken(other, reader.get()))
                .with(
                        "conflict",
                        Map.of(
                                "start", ISO_OFFSET_DATE_TIME.format(other.startWithOffset()),
                                "end", ISO_OFFSET_DATE_TIME.format(other.endWithOffset()),
                                "zone", other.zone().getId()));
    }

    /** As people say it: "tirsdag 12. januar 2027 kl. 09.00". */
    static String spoken(Timing timing, Language language) {
        var pattern = switch (language) {
            case NB, NN -> "EEEE d. MMMM uuuu 'kl.' HH.mm";
            case EN -> "'on' EEEE d MMMM uuuu 'at' HH:mm";
        };
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(timing.start());
    }

    /**
     * Does it once more if the database refused it, because somebody else gave the same facilitator another session at
     * the same moment: now that one is seen, and named. So it is if another session that it touches was changed meanwhile.
     */
    public Response lookingAgain(Supplier<Response> act) {
        try {
            return act.get();
        } catch (RuntimeException fault) {
            if (isRace(fault)) {
                return act.get();
            }
            throw fault;
        }
    }

    private static boolean isRace(@Nullable Throwable fault) {
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException
                    || (cause instanceof SQLException refused && RACES.contains(refused.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
