package no.moteplass.groups.eligibility;

import java.util.UUID;

/** Another group, that does fit. */
public record Alternative(UUID id, String name) {}
