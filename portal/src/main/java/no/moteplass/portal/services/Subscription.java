package no.moteplass.portal.services;

import java.time.OffsetDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A calendar's address; the address itself is told once. */
public record Subscription(
        UUID id,
        long version,
        @Nullable String kind,
        @Nullable String mask,
        @Nullable OffsetDateTime createdAt,
        @Nullable OffsetDateTime lastUsedAt,
        @Nullable String address) {}
