package no.moteplass.groups.enrolment;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The act by which a coordinator invites some people.
 *
 * @param until the deadline that was given with it
 */
public record ByInvitation(UUID id, @Nullable Instant until) {}
