package no.moteplass.notifications.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written on the wire, another library reads as it was meant. */
class MailTextTest {

    private static final String[] LETTERS = {
        "a", "Z", "=", " ", " ", ".", "\t", "æ", "Å", "–", "\uD83D\uDE00", "\n", "\n.", " \n", "=3D", "-"
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hanna Berg",
                "Berg, Hanna \"Hanne\" <x>",
                "Åse-Bjørn Ødegård fra bydel Østensjø og enda litt til, så det blir langt",
                "=?utf-8?Q?ikke?= kodet",
                "\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00"
            })
    void names_and_subjects_arrive_as_they_are(String words) throws Exception {
        var mail = read(new MailText()
                .header("To", MailText.mailbox("til@example.org", words))
                .words("Subject", words)
                .line("")
                .bytes());
        assertThat(mail.getSubject()).isEqualTo(words);
        assertThat(mail.getHeader("To")).hasSize(1);
        var to = (InternetAddress) mail.getAllRecipients()[0];
        assertThat(to.getAddress()).isEqualTo("til@example.org");
        assertThat(to.getPersonal()).isEqualTo(words);
    }

    @Test
    void any_text_arrives_whole_in_lines_that_every_server_takes() throws Exception {
        var seed = new Random().nextLong();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        for (var each = 0; each < 300; each++) {
            var text = IntStream.range(0, random.nextInt(400))
                    .mapToObj(any -> LETTERS[random.nextInt(LETTERS.length)])
                    .collect(Collectors.joining());
            var written = new MailText()
                    .header("Content-Type", "multipart/alternative; boundary=\"=_x\"")
                    .line("")
                    .text("=_x", "plain", text)
                    .line("--=_x--")
                    .bytes();
            var lines = new String(written, StandardCharsets.US_ASCII).split("\r\n", -1);
            assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(76));
            assertThat(lines).noneMatch(line -> line.endsWith(" ") || line.contains("\n"));
            var part = ((MimeMultipart) read(written).getContent()).getBodyPart(0);
            assertThat(((String) part.getContent()).replace("\r\n", "\n")).isEqualTo(text);
        }
    }

    private static MimeMessage read(byte[] written) throws Exception {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(written));
    }
}
