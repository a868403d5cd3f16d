package no.moteplass.sessions;

import org.junit.jupiter.api.Test;

import no.moteplass.platform.testing.ArchitectureRules;

class ArchitectureTest {

    @Test
    void the_rules_of_the_house_hold() {
        ArchitectureRules.check("no.moteplass.sessions");
    }
}
