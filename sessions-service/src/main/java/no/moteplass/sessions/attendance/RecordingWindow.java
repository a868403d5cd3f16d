package no.moteplass.sessions.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import no.moteplass.sessions.session.Session;

/** When attendance may be recorded and corrected (S9): from a session's start until fourteen days after its end. */
public final class RecordingWindow {

    private static final Duration OPEN_FOR = Duration.ofDays(14);

    private RecordingWindow() {}

    /** Why it cannot be recorded now, if so. */
    public static Optional<AttendanceRefusal> refusal(Session session, Instant now) {
        if (session.isCancelled()) {
            return Optional.of(AttendanceRefusal.CANCELLED);
        }
        if (session.startsAt().isAfter(now)) {
            return Optional.of(AttendanceRefusal.NOT_STARTED);
        }
        return session.endsAt().plus(OPEN_FOR).isAfter(now)
                ? Optional.empty()
                : Optional.of(AttendanceRefusal.TOO_LATE);
    }
}
