package no.moteplass.sessions.series;

import java.util.List;

import no.moteplass.sessions.session.Session;

/**
 * A series with all its sessions, as it was planned or would be.
 *
 * @param startMoved another start was asked for, that the rule does not give
 */
public record PlannedSeries(Series series, List<Session> sessions, boolean startMoved, List<Clash> clashes) {}
