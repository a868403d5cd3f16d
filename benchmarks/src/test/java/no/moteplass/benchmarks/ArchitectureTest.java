package no.moteplass.benchmarks;

import org.junit.jupiter.api.Test;

import no.moteplass.platform.testing.ArchitectureRules;

/** The rules of the house hold here. */
class ArchitectureTest {

    @Test
    void the_rules_of_the_house_hold() {
        ArchitectureRules.check("no.moteplass.benchmarks");
    }
}
