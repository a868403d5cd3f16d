package no.moteplass.platform.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForwardedForTest {

    private static final String CLIENT = "203.0.113.9";

    @Test
    void what_the_outermost_of_our_proxies_saw_counts_and_nothing_before_it() {
        assertThat(ForwardedFor.said(List.of(CLIENT), 1)).contains(CLIENT);
        assertThat(ForwardedFor.said(List.of("10.0.0.1, 203.0.113.9"), 1))
                .as("the first was invented")
                .contains(CLIENT);
        assertThat(ForwardedFor.said(List.of("1.2.3.4, 203.0.113.9, 10.0.0.7"), 2))
                .contains(CLIENT);
    }

    @Test
    void several_headers_are_one_list() {
        assertThat(ForwardedFor.said(List.of("1.2.3.4", "203.0.113.9, 10.0.0.7"), 2))
                .contains(CLIENT);
        assertThat(ForwardedFor.said(List.of("1.2.3.4", "203.0.113.9", "10.0.0.7"), 2))
                .contains(CLIENT);
        assertThat(ForwardedFor.said(List.of("1.2.3.4, 203.0.113.9", "10.0.0.7"), 2))
                .contains(CLIENT);
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.9, 203.0.113.9",
        "203.0.113.9:51234, 203.0.113.9",
        "2001:db8::1, 2001:db8:0:0:0:0:0:1",
        "2001:DB8:0::1, 2001:db8:0:0:0:0:0:1",
        "[2001:db8::1], 2001:db8:0:0:0:0:0:1",
        "[2001:db8::1]:51234, 2001:db8:0:0:0:0:0:1",
        "fe80::1%eth0, fe80:0:0:0:0:0:0:1",
        "[fe80::1%25eth0]:443, fe80:0:0:0:0:0:0:1",
        "::ffff:203.0.113.9, 203.0.113.9"
    })
    void an_address_is_known_however_it_is_written(String word, String address) {
        assertThat(ForwardedFor.said(List.of("1.2.3.4, " + word + " "), 1)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "unknown",
                "<script>",
                "_hidden",
                "example.org",
                "example.org:443",
                "203.0.113.9:",
                "203.0.113.9:123456",
                "203.0.113.999",
                "[2001:db8::1",
                "2001:db8::1]",
                "[]",
                "[203.0.113.9]:x",
                "2001:db8::1::2",
                "for=203.0.113.9",
                "203.0.113.9;x",
                "0000000000000000000000000000000000000000000000000000000203.0.113.9"
            })
    void who_writes_no_address_has_none(String word) {
        assertThat(ForwardedFor.said(List.of("203.0.113.9, " + word), 1)).isEmpty();
    }

    @Test
    void who_came_past_a_proxy_has_none() {
        assertThat(ForwardedFor.said(List.of(), 1)).isEmpty();
        assertThat(ForwardedFor.said(List.of("10.0.0.7"), 2)).isEmpty();
        assertThat(ForwardedFor.said(List.of("10.0.0.7"), 10)).isEmpty();
    }

    @Test
    void where_no_proxy_is_ours_nobody_is_believed() {
        assertThat(ForwardedFor.said(List.of(CLIENT), 0)).isEmpty();
        assertThat(ForwardedFor.said(List.of(CLIENT), -1)).isEmpty();
    }

    /** Whatever a client writes, in however many headers, proxies that append say whom it comes from. */
    @Test
    void nothing_that_a_client_writes_moves_what_proxies_add() {
        var seed = Long.getLong("moteplass.seed", 4711L);
        var random = new Random(seed);
        var junk = List.of("1.2.3.4", "", " ", ",", ",,", "[::1]", "unknown", "\"", "9.9.9.9:1", "a,b", "%", "\t");
        for (var turn = 0; turn < Integer.getInteger("moteplass.turns", 50); turn++) {
            var proxies = 1 + random.nextInt(3);
            var values = new ArrayList<String>();
            IntStream.range(0, random.nextInt(4)).forEach(each -> values.add(junk.get(random.nextInt(junk.size()))));
            Collections.shuffle(values, random);
            for (var proxy = 0; proxy < proxies; proxy++) {
                var word = proxy == 0 ? CLIENT : "10.0.0." + proxy;
                if (values.isEmpty() || random.nextBoolean()) {
                    values.add(word);
                } else {
                    values.set(values.size() - 1, values.getLast() + ", " + word);
                }
            }
            assertThat(ForwardedFor.said(values, proxies))
                    .as("seed %d, turn %d: %s, %d", seed, turn, values, proxies)
                    .contains(CLIENT);
        }
    }
}
