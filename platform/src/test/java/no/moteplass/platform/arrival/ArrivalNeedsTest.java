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
        assertThat(ArrivalNeeds.faults(proxies, "", "")).isEmpty();
        assertThat(ArrivalNeeds.faults(proxies, Networks.PRIVATE, ADDRESS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "11", "100", "two", "1.5", "10.0.0.1", "10.0.0.0/8", "true", "1,2"})
    void a_number_of_proxies_that_is_none_is_refused(String proxies) {
        assertThat(ArrivalNeeds.faults(proxies, Networks.PRIVATE, ADDRESS))
                .containsExactly("moteplass.trusted-proxies is how many proxies a request passes, 0 to 10");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"10.0.0.0/33", "10.0.0.0/", "10.0.0.0/-1", "proxy.example.org", "10.0.0.1,,", "fd00::/129", "all"
            })
    void networks_that_are_none_are_refused(String networks) {
        assertThat(ArrivalNeeds.faults("1", networks, ADDRESS))
                .containsExactly("moteplass.proxy-networks is no list of networks of the form 10.0.0.0/8, fd00::/8");
    }

    @Test
    void an_address_that_leads_nowhere_is_refused() {
        assertThat(ArrivalNeeds.faults("1", "", "moteplass.example.org"))
                .containsExactly("moteplass.origin is not an address of the form https://moteplass.example.org");
    }
}
