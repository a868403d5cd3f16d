package no.moteplass.notifications.readmodel;

import java.util.Optional;

/**
 * An event that said something new.
 *
 * @param before what was known until then; empty if nothing was
 */
public record News<T extends ReadModel>(Optional<T> before) {}
