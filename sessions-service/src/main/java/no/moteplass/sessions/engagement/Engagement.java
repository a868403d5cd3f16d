package no.moteplass.sessions.engagement;

import java.time.Instant;
import java.util.UUID;

/** Somebody is at a session for a half-open time. */
public record Engagement(UUID leader, UUID session, Instant from, Instant until) {}
