package no.moteplass.sessions.subscription.web;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

import no.moteplass.platform.version.Versioned;
import no.moteplass.sessions.subscription.CalendarSubscription;
import no.moteplass.sessions.subscription.Mask;
import no.moteplass.sessions.subscription.Subscribe;
import no.moteplass.sessions.subscription.SubscriptionKind;

/** A secret address as its owner sees it. */
@Schema(name = "CalendarSubscription")
public record SubscriptionView(
        UUID id,
        long version,
        SubscriptionKind kind,
        Mask mask,
        Instant createdAt,

        @Schema(description = "To within five minutes; does not raise the version") @Nullable
        Instant lastUsedAt,

        @Schema(
                description = "Shown once, when it is made: nobody can look it up again",
                examples = "http://localhost:8082/calendars/Zm9yc2lrdGlnLCBkZXR0ZSBlciBlbiBoZW1tZWxpZ2hldA.ics")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String address)
        implements Versioned {

    /** With its address, which is shown this once. */
    static SubscriptionView of(Subscribe.Outcome.Made made) {
        return of(made.subscription(), made.address());
    }

    static SubscriptionView of(CalendarSubscription subscription) {
        return of(subscription, null);
    }

    private static SubscriptionView of(CalendarSubscription subscription, @Nullable String address) {
        return new SubscriptionView(
                subscription.id(),
                subscription.version(),
                subscription.kind(),
                subscription.mask(),
                subscription.createdAt(),
                subscription.lastUsedAt(),
                address);
    }
}
