package no.moteplass.local.stack;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

import org.junit.jupiter.api.Test;

import no.moteplass.local.settings.CannotStart;

class PortCheckTest {
    @Test
    void names_the_port_what_it_is_for_and_what_to_do() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> PortCheck.requireFree(Map.of(taken.getLocalPort(), "the mailbox")))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + " is taken")
                    .hasMessageContaining("the mailbox")
                    .hasMessageContaining("start again");
        }
    }

    @Test
    void says_nothing_about_free_ports() throws Exception {
        int port;
        try (var freed = new ServerSocket(0)) {
            port = freed.getLocalPort();
        }
        PortCheck.requireFree(Map.of(port, "the mailbox"));
    }
}
