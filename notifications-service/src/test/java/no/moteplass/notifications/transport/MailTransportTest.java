package no.moteplass.notifications.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;

import javax.net.ssl.SSLSocketFactory;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;

import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import no.moteplass.notifications.mime.OutgoingMail;
import no.moteplass.notifications.transport.MailTransport.Handing;

/** What the mail server's words, and its silence, say of a mail; against a server that says what a test wants it to. */
@Timeout(20)
class MailTransportTest {

    @Test
    void the_connection_that_breaks_before_the_mail_is_begun_has_taken_nothing() {
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
    void the_server_hears_one_mail_and_a_line_of_one_dot_does_not_end_it() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var heard = new CompletableFuture<String>();
            Thread.ofVirtual().start(() -> listen(server, heard));
            var connection = connected(server);
            assertThat(connection.hand(mail())).isEqualTo(new Handing.Taken());
            connection.close();
            assertThat(heard.get())
                    .contains("MAIL FROM:<fra@example.org>\r\nRCPT TO:<til@example.org>\r\nDATA\r\n")
                    .contains("Hei\r\n..\r\nSlutt\r\n.\r\nQUIT\r\n");
        }
    }

    @Test
    void who_waits_for_a_silent_server_is_cut_off_from_outside() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var there = CompletableFuture.supplyAsync(
                    () -> greeted(server, List.of("220 hei", "250 hei")), MailTransportTest::aside);
            var connection = connected(server);
            var handing = CompletableFuture.supplyAsync(() -> outcome(connection), MailTransportTest::aside);
            there.join();
            connection.cutOff();
            assertThat(handing.get()).isEqualTo("not begun");
            assertThat(connection.isUsable()).isFalse();
        }
    }

    private static void aside(Runnable task) {
        Thread.ofVirtual().start(task);
    }

    private static String outcome(SmtpConnection connection) {
        try {
            return connection.hand(mail()).toString();
        } catch (SmtpConnection.NotBegun broken) {
            return "not begun";
        } catch (MessagingException impossible) {
            throw new IllegalStateException(impossible);
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
            250 ok,250 ok,354 go on,421 4.3.2 closing            | RefusedForNow
            """)
    void a_refusal_is_for_good_only_where_it_is_about_this_mail(String said, String what) throws Exception {
        var script = new ArrayList<>(List.of("220 hei", "250 hei"));
        script.addAll(List.of(said.split(",")));
        assertThat(talk(script).getClass().getSimpleName()).isEqualTo(what);
    }

    /** The server says all of it, whatever it hears, and then no more. */
    private static Handing talk(List<String> says) throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var there = CompletableFuture.supplyAsync(() -> greeted(server, says), MailTransportTest::aside);
            var connection = connected(server);
            there.join().shutdownOutput();
            return connection.hand(mail());
        }
    }

    private static Socket greeted(ServerSocket server, List<String> says) {
        try {
            var there = server.accept();
            there.getOutputStream().write((String.join("\r\n", says) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            return there;
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void listen(ServerSocket server, CompletableFuture<String> heard) {
        try (var there = greeted(
                server, List.of("220 hei", "250 hei", "250 ok", "250 ok", "354 go on", "250 taken", "221 bye"))) {
            heard.complete(new String(there.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
        } catch (IOException | RuntimeException broken) {
            heard.completeExceptionally(broken);
        }
    }

    private static SmtpConnection connected(ServerSocket server) throws MessagingException {
        var sockets = new ConnectionSockets((SSLSocketFactory) SSLSocketFactory.getDefault());
        var properties = new Properties();
        properties.put("mail.smtp.socketFactory", sockets.plain());
        properties.put("mail.smtp.localhost", "her");
        properties.put("mail.smtp.quitwait", "false");
        var host = server.getInetAddress().getHostAddress();
        var transport = new SMTPTransport(
                Session.getInstance(properties), new URLName("smtp", host, server.getLocalPort(), null, null, null));
        transport.connect(host, server.getLocalPort(), null, null);
        return new SmtpConnection(transport, sockets);
    }

    private static OutgoingMail mail() throws MessagingException {
        var mail = new OutgoingMail(Session.getInstance(new Properties()), "<1@example.org>");
        mail.setFrom(new InternetAddress("fra@example.org"));
        mail.setRecipient(RecipientType.TO, new InternetAddress("til@example.org"));
        mail.setText("Hei\r\n.\r\nSlutt\r\n");
        mail.saveChanges();
        return mail;
    }
}
