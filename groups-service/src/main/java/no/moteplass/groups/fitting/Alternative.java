package no.moteplass.groups.fitting;

import java.util.UUID;

/** Another group, that does fit. */
public record Alternative(UUID id, String name) {}
