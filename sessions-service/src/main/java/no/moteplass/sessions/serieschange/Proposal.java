package no.moteplass.sessions.serieschange;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import no.moteplass.platform.validation.Violation;
import no.moteplass.sessions.directory.KnownGroup;
import no.moteplass.sessions.session.Session;

/** What came of working out what a change of a series would be. Nothing is changed yet. */
sealed interface Proposal {

    /**
     * @param own the series' sessions by their ids
     * @param passing those whose turn to be led passes to somebody else
     */
    record Possible(
            ChangedSeries change,
            KnownGroup group,
            Alteration alteration,
            Map<UUID, Session> own,
            List<Session> passing)
            implements Proposal {}

    record Unsound(List<Violation> violations) implements Proposal {}

    record DoubleBooked(Session other) implements Proposal {}

    /** Nothing of it lies ahead from that date on. */
    record NothingAhead() implements Proposal {}

    /** Another series goes on in its place, or it is cancelled: no rule goes on from it. */
    record Ended() implements Proposal {}
}
