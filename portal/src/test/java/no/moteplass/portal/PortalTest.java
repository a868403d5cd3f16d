package no.moteplass.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import no.moteplass.portal.fakes.Contract;
import no.moteplass.portal.fakes.FakeServices;

/** What every test of the pages begins with, and what holds at its end. */
abstract class PortalTest {

    @BeforeEach
    void aWeekday() {
        FakeServices.reset();
        CircuitBreakerMaintenance.get().resetAll();
    }

    @AfterEach
    void services_were_asked_and_answered_as_they_describe_themselves() {
        assertThat(Contract.breaches()).isEmpty();
    }
}
