package no.moteplass.benchmarks.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

/** A mail ends at the line with a dot alone, and nowhere else. */
class MailSinkTest {

    @Test
    void a_mail_is_skipped_up_to_its_end() throws Exception {
        assertThat(afterMail("Subject: a\r\n\r\nHello\r\n.\r\nQUIT\r\n")).isEqualTo("QUIT\r\n");
        assertThat(afterMail(".\r\nQUIT")).isEqualTo("QUIT");
        assertThat(afterMail("a dot. \r\n..\r\n.x\r\n\r\r\n.\r\nQUIT")).isEqualTo("QUIT");
    }

    private static String afterMail(String text) throws Exception {
        var in = new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
        MailSink.skipMail(in);
        return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
    }
}
