package no.moteplass.portal.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class ArrivalTest {

    @Test
    void what_the_outermost_of_our_proxies_saw_counts_and_nothing_before_it() {
        assertThat(Arrival.said(List.of("203.0.113.9"), 1)).isEqualTo("203.0.113.9");
        assertThat(Arrival.said(List.of("10.0.0.1, 203.0.113.9"), 1))
                .as("the first was invented")
                .isEqualTo("203.0.113.9");
        assertThat(Arrival.said(List.of("1.2.3.4, 203.0.113.9, 10.0.0.7"), 2)).isEqualTo("203.0.113.9");
        assertThat(Arrival.said(List.of("1.2.3.4", "203.0.113.9, 10.0.0.7"), 2))
                .as("in several headers")
                .isEqualTo("203.0.113.9");
        assertThat(Arrival.said(List.of("2001:db8::1"), 1)).isEqualTo("2001:db8::1");
    }

    @Test
    void who_came_past_a_proxy_or_writes_no_address_is_who_the_connection_says() {
        assertThat(Arrival.said(List.of(), 1)).isEmpty();
        assertThat(Arrival.said(List.of("10.0.0.7"), 2)).isEmpty();
        assertThat(Arrival.said(List.of("<script>"), 1)).isEmpty();
        assertThat(Arrival.said(List.of("unknown"), 1)).isEmpty();
        assertThat(Arrival.said(List.of(""), 1)).isEmpty();
    }
}
