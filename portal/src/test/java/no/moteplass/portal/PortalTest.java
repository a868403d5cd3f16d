package no.moteplass.portal;

import org.junit.jupiter.api.BeforeEach;

import no.moteplass.portal.fakes.FakeServices;

/** What every test of the pages begins with. */
abstract class PortalTest {

    @BeforeEach
    void aWeekday() {
        FakeServices.reset();
    }
}
