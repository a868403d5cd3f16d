package no.moteplass.portal.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartChecksTest {

    private static final Optional<String> KEY = Optional.of("abcdefghijklmnopqrstuvwxyz012345");
    private static final Optional<String> SECRET = Optional.of("s");
    private static final Optional<String> ADDRESS = Optional.of("https://moteplass.example.org");

    @Test
    void what_is_decided_is_enough() {
        assertThat(StartChecks.missing(KEY, SECRET, ADDRESS)).isEmpty();
        assertThat(StartChecks.missing(KEY, SECRET, Optional.of("http://localhost:8080/")))
                .isEmpty();
    }

    @Test
    void everything_that_is_missing_is_said_at_once_by_the_name_of_its_setting() {
        assertThat(StartChecks.missing(Optional.empty(), Optional.empty(), Optional.empty()))
                .hasSize(3)
                .satisfiesExactly(
                        key -> assertThat(key).startsWith("moteplass.portal.session-key is not set"),
                        secret -> assertThat(secret).startsWith("quarkus.oidc.credentials.secret is not set"),
                        address -> assertThat(address).startsWith("moteplass.portal.url is not set"));
    }

    @Test
    void a_key_that_is_short_or_no_secret_is_refused_and_not_repeated() {
        assertThat(StartChecks.missing(Optional.of("hemmelig-0123456789-0123456789x"), SECRET, ADDRESS))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains("31 characters", "at least 32")
                        .doesNotContain("hemmelig"));
        assertThat(StartChecks.missing(Optional.of("x".repeat(40)), SECRET, ADDRESS))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("repeats itself"));
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
        assertThat(StartChecks.missing(KEY, SECRET, Optional.of(address)))
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("moteplass.portal.url is not an address"));
    }
}
