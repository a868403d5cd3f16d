package no.moteplass.sessions.session;

import java.time.Instant;
import java.util.UUID;

import no.moteplass.sessions.details.Venue;
import no.moteplass.sessions.timing.Timing;

/** What is decided when a session is planned. */
public record SessionPlan(
        UUID id, UUID group, String title, Timing timing, RotationMode rotation, Venue venue, Instant now) {}
