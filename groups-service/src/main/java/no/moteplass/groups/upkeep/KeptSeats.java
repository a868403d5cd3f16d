package no.moteplass.groups.upkeep;

import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long the seat of somebody who has left the directory is kept for them. */
@ApplicationScoped
class KeptSeats {

    private final Duration kept;

    KeptSeats(@ConfigProperty(name = "moteplass.inactive.seat-kept", defaultValue = "P30D") Duration kept) {
        if (kept.isNegative()) {
            throw new IllegalArgumentException("moteplass.inactive.seat-kept is not negative");
        }
        this.kept = kept;
    }

    Instant until(Instant left) {
        return left.plus(kept);
    }
}
