package no.moteplass.portal.template;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.test.Mock;

/** In tests of pages it is always the same day: what they expect to read does not depend on when they run. */
@Mock
@ApplicationScoped
public class FixedToday extends Today {

    FixedToday() {
        super(Clock.systemUTC());
    }

    @Override
    public LocalDate date() {
        return LocalDate.of(2026, 12, 1);
    }
}
