package no.moteplass.portal.template;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.platform.time.Oslo;

/** The day that pages are read on, by which they know whether a date needs its year. */
@ApplicationScoped
public class Today {

    private final Clock clock;

    Today(Clock clock) {
        this.clock = clock;
    }

    public LocalDate date() {
        return LocalDate.ofInstant(clock.instant(), Oslo.ZONE);
    }
}
