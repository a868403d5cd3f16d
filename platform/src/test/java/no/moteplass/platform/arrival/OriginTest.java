package no.moteplass.platform.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "moteplass.example.org",
                "//moteplass.example.org",
                "ftp://moteplass.example.org",
                "https:///",
                "https://moteplass.example.org/portal",
                "https://moteplass.example.org?x=1",
                "https://someone@moteplass.example.org",
                "https://mote plass"
            })
    void an_address_that_leads_nowhere_is_none(String address) {
        assertThat(Origin.read(address)).isEmpty();
        assertThat(Origin.fault("a.setting", address))
                .contains("a.setting is not an address of the form https://moteplass.example.org");
    }

    @Test
    void no_address_is_no_wrong_one() {
        assertThat(Origin.fault("a.setting", "")).isEmpty();
    }

    @Test
    void an_address_is_scheme_host_and_port() {
        assertThat(Origin.read(" https://moteplass.example.org/ "))
                .contains(new Origin("https", "moteplass.example.org"));
        assertThat(Origin.read("http://localhost:8080"))
                .get()
                .extracting(Origin::front)
                .isEqualTo("http://localhost:8080/");
    }
}
