package no.moteplass.groups.membership;

import java.time.Instant;
import java.util.UUID;

/** A member with what is shown beside them. */
public record MemberRow(
        UUID id, long version, UUID leader, String name, String unit, String unitName, Belonging has, Instant from) {}
