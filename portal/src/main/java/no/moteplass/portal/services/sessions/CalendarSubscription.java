package no.moteplass.portal.services.sessions;

import java.time.OffsetDateTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A calendar's address; the address itself is given once. */
public record CalendarSubscription(
        UUID id,
        long version,
        @Nullable String kind,
        @Nullable String mask,
        @Nullable OffsetDateTime createdAt,
        @Nullable OffsetDateTime lastUsedAt,
        @Nullable String address) {}
