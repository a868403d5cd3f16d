package no.moteplass.notifications.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import no.moteplass.notifications.transport.MailTransport.Handing;

/** Which faults of the network leave it open whether a mail has arrived. */
class MailTransportTest {

    static Stream<Exception> withoutAConnection() {
        return Stream.of(
                new ConnectException("refused"),
                new NoRouteToHostException("no route"),
                new UnknownHostException("mail.example.org"));
    }

    @ParameterizedTest
    @MethodSource("withoutAConnection")
    void nothing_can_have_arrived_without_a_connection(Exception fault) {
        assertThat(MailTransport.refusal(fault)).isInstanceOf(Handing.RefusedForNow.class);
    }

    static Stream<Exception> whereTheConnectionBroke() {
        return Stream.of(new SocketException("Connection reset"), new ClosedChannelException());
    }

    @ParameterizedTest
    @MethodSource("whereTheConnectionBroke")
    void it_may_have_arrived_where_the_connection_broke(Exception fault) {
        assertThat(MailTransport.refusal(fault)).isInstanceOf(Handing.Unanswered.class);
    }
}
