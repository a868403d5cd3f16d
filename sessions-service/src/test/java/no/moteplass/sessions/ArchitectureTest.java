package no.moteplass.sessions;

import org.junit.jupiter.api.Test;

import no.moteplass.platform.testing.ArchitectureRules;

class ArchitectureTest {

    @Test
    void the_rules_of_the_house_hold() {
        ArchitectureRules.check(
                "no.moteplass.sessions",
                "packages form no cycle",
                "at most six collaborators a class",
                "at most fifteen files a package",
                "nothing outside web knows HTTP",
                "nothing outside web knows a web package",
                "plain JDBC stands in named classes alone",
                "no file over 300 lines");
    }
}
