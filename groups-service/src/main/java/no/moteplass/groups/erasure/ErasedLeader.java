package no.moteplass.groups.erasure;

import java.util.List;
import java.util.UUID;

/**
 * Somebody who is no longer there.
 *
 * @param version the one after the last that their entry had
 * @param led whom their manager leads from now on
 */
record ErasedLeader(UUID id, long version, List<UUID> led) {}
