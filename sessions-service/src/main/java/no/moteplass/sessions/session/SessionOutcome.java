package no.moteplass.sessions.session;

import java.util.List;

import no.moteplass.platform.validation.Violation;
import no.moteplass.sessions.session.web.SessionSummary;
import no.moteplass.sessions.timing.Timing;

/** What came of an act on a session. */
public sealed interface SessionOutcome {
    record Done(SessionSummary session) implements SessionOutcome {}

    record Refused(SessionRefusal why) implements SessionOutcome {}

    /** Somebody who is to lead it leads another session then (S4). */
    record DoubleBooked(Timing other) implements SessionOutcome {}

    record Invalid(List<Violation> violations) implements SessionOutcome {}

    record GroupClosed() implements SessionOutcome {}
}
