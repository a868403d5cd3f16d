package no.moteplass.sessions.session;

import java.util.List;

import no.moteplass.platform.validation.Violation;
import no.moteplass.platform.version.VersionConflict;

/** What came of an act on a session. */
public sealed interface SessionOutcome {

    /** The session as it is now. */
    record Done(Session session) implements SessionOutcome {

        /** Who leads it is read while the transaction lasts: the answer shows it. */
        public Done {
            session.leaders();
        }
    }

    record Refused(SessionRefusal why) implements SessionOutcome {}

    /** Somebody who is to lead it leads another session then (S4); whether that is told depends on who asks (P2). */
    record DoubleBooked(Session other) implements SessionOutcome {}

    record Invalid(List<Violation> violations) implements SessionOutcome {}

    record GroupClosed() implements SessionOutcome {}

    /** The session, or the group it was to be planned in, is not known here. */
    record NotThere() implements SessionOutcome {}

    /** It was changed by somebody else meanwhile. */
    record Overtaken(VersionConflict why) implements SessionOutcome {}
}
