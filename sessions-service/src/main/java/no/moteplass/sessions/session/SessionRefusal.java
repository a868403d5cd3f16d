package no.moteplass.sessions.session;

import java.util.Optional;

/** Why something about a session cannot change any more. */
public enum SessionRefusal {
    ALREADY_CANCELLED,
    ALREADY_STARTED;

    static Optional<SessionRefusal> of(boolean cancelled, boolean started) {
        if (cancelled) {
            return Optional.of(ALREADY_CANCELLED);
        }
        return started ? Optional.of(ALREADY_STARTED) : Optional.empty();
    }
}
