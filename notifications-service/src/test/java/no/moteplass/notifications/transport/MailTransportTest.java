package no.moteplass.notifications.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import no.moteplass.notifications.mime.OutgoingMail;
import no.moteplass.notifications.transport.MailTransport.Handing;

/** What the mail server's words, and its silence, say of a mail; against a server that says what a test wants it to. */
class MailTransportTest {

    private static final OutgoingMail MAIL =
            new OutgoingMail("fra@example.org", "til@example.org", bytes("Subject: x\r\n\r\nHei\r\n.\r\n"));

    @Test
    void the_connection_that_breaks_before_the_mail_is_begun_has_taken_nothing() throws Exception {
        assertThatExceptionOfType(SmtpConnection.NotBegun.class).isThrownBy(() -> talk(List.of("220 hei", "250 hei")));
        assertThatExceptionOfType(SmtpConnection.NotBegun.class)
                .isThrownBy(() -> talk(List.of("220 hei", "250 hei", "421 4.3.2 closing")));
    }

    @Test
    void it_may_have_arrived_where_the_connection_broke_after_the_mail() throws Exception {
        assertThat(talk(List.of("220 hei", "250 hei", "250 ok", "250 ok", "354 go on")))
                .isInstanceOf(Handing.Unanswered.class);
    }

    @Test
    void all_commands_of_a_mail_go_at_once_to_who_takes_them_so() throws Exception {
        var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        try (server;
                var socket = new Socket(server.getInetAddress(), server.getLocalPort());
                var there = server.accept()) {
            say(there, "220 hei\r\n250-hei\r\n250 PIPELINING\r\n250 ok\r\n250 ok\r\n354 go on\r\n250 taken\r\n");
            var connection = new SmtpConnection(socket);
            connection.read();
            connection.introduce("her");
            assertThat(connection.hand(MAIL, true)).isEqualTo(new Handing.Taken());
            connection.close();
            assertThat(new String(there.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .isEqualTo("EHLO her\r\nMAIL FROM:<fra@example.org>\r\nRCPT TO:<til@example.org>\r\nDATA\r\n"
                            + "Subject: x\r\n\r\nHei\r\n..\r\n.\r\nQUIT\r\n");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            250 ok,550 5.1.1 no such mailbox,250 reset           | RefusedForGood
            550 5.7.1 not from you,250 reset                     | RefusedForGood
            250 ok,451 4.3.0 come back later,250 reset           | RefusedForNow
            530 5.7.0 sign in first,250 reset                    | RefusedForNow
            250 ok,250 ok,354 go on,554 5.7.1 looks like spam    | RefusedForGood
            250 ok,250 ok,354 go on,452 4.2.2 full               | RefusedForNow
            """)
    void a_refusal_is_for_good_only_where_it_is_about_this_mail(String said, String what) throws Exception {
        var script = new java.util.ArrayList<>(List.of("220 hei", "250 hei"));
        script.addAll(List.of(said.split(",")));
        assertThat(talk(script).getClass().getSimpleName()).isEqualTo(what);
    }

    /** The server says all of it, whatever it hears, and then no more. */
    private static Handing talk(List<String> says) throws IOException {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var socket = new Socket(server.getInetAddress(), server.getLocalPort());
                var there = server.accept()) {
            say(there, String.join("\r\n", says) + "\r\n");
            there.shutdownOutput();
            var connection = new SmtpConnection(socket);
            connection.read();
            connection.introduce("her");
            return connection.hand(MAIL, true);
        }
    }

    private static void say(Socket there, String words) throws IOException {
        there.getOutputStream().write(bytes(words));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
