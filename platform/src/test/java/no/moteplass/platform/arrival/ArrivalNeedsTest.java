package no.moteplass.platform.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArrivalNeedsTest {

    private static final String ADDRESS = "https://moteplass.example.org";

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "1", "10"})
    void what_makes_sense_is_enough(String proxies) {
        assertThat(ArrivalNeeds.faults(proxies, "")).isEmpty();
        assertThat(ArrivalNeeds.faults(proxies, ADDRESS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "11", "100", "two", "1.5", "10.0.0.1", "10.0.0.0/8", "true", "1,2"})
    void a_number_of_proxies_that_is_none_is_refused(String proxies) {
        assertThat(ArrivalNeeds.faults(proxies, ADDRESS))
                .containsExactly("moteplass.trusted-proxies is how many proxies a request passes, 0 to 10");
    }

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
    void an_address_that_leads_nowhere_is_refused(String address) {
        assertThat(Origin.read(address)).isEmpty();
        assertThat(ArrivalNeeds.faults("1", address))
                .containsExactly("moteplass.origin is not an address of the form https://moteplass.example.org");
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
