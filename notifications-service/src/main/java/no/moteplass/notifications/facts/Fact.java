package no.moteplass.notifications.facts;

import java.time.Instant;

/**
 * What another service last told about a subject.
 *
 * @param changedAt when it came to be so
 */
public record Fact<T>(Instant changedAt, T it) {}
