package no.moteplass.platform.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworksTest {

    private static final Networks PRIVATE = networks(Networks.PRIVATE);

    private static Networks networks(String text) {
        return Networks.read(text).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.255",
                "::1",
                "0:0:0:0:0:0:0:1",
                "10.0.0.0",
                "10.255.255.255",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.7.7",
                "fd12:3456::1",
                "::ffff:10.1.2.3",
                "fd00::1%eth0"
            })
    void what_is_private_is(String address) {
        assertThat(PRIVATE.contain(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9.255.255.255",
                "11.0.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.169.0.0",
                "203.0.113.9",
                "::2",
                "2001:db8::1",
                "fbff::1",
                "fe00::1",
                "",
                "localhost"
            })
    void nothing_else_is(String address) {
        assertThat(PRIVATE.contain(address)).isFalse();
    }

    @Test
    void a_network_is_as_long_as_it_says_and_an_address_is_one() {
        assertThat(networks("203.0.113.9").contain("203.0.113.9")).isTrue();
        assertThat(networks("203.0.113.9").contain("203.0.113.8")).isFalse();
        assertThat(networks("203.0.113.130/25").contain("203.0.113.255")).isTrue();
        assertThat(networks("203.0.113.130/25").contain("203.0.113.127")).isFalse();
        assertThat(networks(" 0.0.0.0/0 , ::/0 ").contain("2001:db8::1")).isTrue();
        assertThat(networks("0.0.0.0/0").contain("2001:db8::1")).isFalse();
    }

    @Test
    void whoever_comes_past_the_proxies_is_whoever_is_connected() {
        var invented = List.of("192.0.2.1");
        assertThat(ForwardedFor.client("203.0.113.9", PRIVATE, invented, 1)).isEqualTo("203.0.113.9");
        assertThat(ForwardedFor.client("10.0.0.7", PRIVATE, invented, 1)).isEqualTo("192.0.2.1");
        assertThat(ForwardedFor.client("10.0.0.7", networks("10.0.0.8"), invented, 1))
                .isEqualTo("10.0.0.7");
        assertThat(ForwardedFor.client("10.0.0.7", PRIVATE, invented, 0)).isEqualTo("10.0.0.7");
    }
}
