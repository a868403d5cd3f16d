package no.moteplass.portal.safety;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import no.moteplass.platform.startup.NeededSetting;

class PortalNeedsTest {

    private static final String KEY = "abcdefghijklmnopqrstuvwxyz012345";
    private static final String ADDRESS = "https://moteplass.example.org";

    @Test
    void what_makes_sense_is_enough() {
        assertThat(PortalNeeds.faults(KEY, ADDRESS)).isEmpty();
        assertThat(PortalNeeds.faults(KEY, "http://localhost:8080/")).isEmpty();
    }

    @Test
    void everything_that_is_needed_is_asked_for_from_outside() {
        assertThat(new PortalNeeds().needed())
                .extracting(NeededSetting::name)
                .contains("moteplass.portal.session-key", "moteplass.portal.url", "quarkus.oidc.credentials.secret");
        assertThat(new PortalNeeds().needed())
                .filteredOn(each -> each.name().endsWith("session-key"))
                .extracting(NeededSetting::leastLength)
                .containsExactly(32);
    }

    @Test
    void a_key_that_is_no_secret_is_refused_and_not_repeated() {
        assertThat(PortalNeeds.faults("xyxyxy".repeat(8), ADDRESS))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("repeats itself").doesNotContain("xyx"));
    }

    @Test
    void an_address_that_leads_nowhere_is_refused() {
        assertThat(PortalNeeds.faults(KEY, "https://moteplass.example.org/portal"))
                .containsExactly("moteplass.portal.url is not an address of the form https://moteplass.example.org");
    }
}
