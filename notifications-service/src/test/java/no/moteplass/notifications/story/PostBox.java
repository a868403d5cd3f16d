package no.moteplass.notifications.story;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import biweekly.Biweekly;
import biweekly.ICalendar;

/** A real mail server, and what it received. */
public final class PostBox {

    private static @Nullable GreenMail server;

    private PostBox() {}

    public static synchronized void open() {
        if (server == null) {
            var port = Integer.getInteger(Surroundings.SMTP);
            var setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
            setup.setServerStartupTimeout(2_000);
            // Who listened here a moment ago may not have let go of the port yet.
            Awaitility.await().ignoreExceptions().until(() -> {
                var starting = new GreenMail(setup);
                starting.start();
                server = starting;
                return true;
            });
        }
    }

    /** The mail server is away. */
    public static synchronized void close() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    public static synchronized void empty() throws Exception {
        if (server != null) {
            server.purgeEmailFromAllMailboxes();
        }
    }

    public static synchronized List<Mail> all() {
        if (server == null) {
            return List.of();
        }
        return Arrays.stream(server.getReceivedMessages()).map(Mail::new).toList();
    }

    public static List<Mail> to(String email) {
        return all().stream().filter(mail -> mail.to().equals(email)).toList();
    }

    /** A mail as it arrived. */
    public record Mail(MimeMessage mime) {

        public String to() {
            return read(() -> ((InternetAddress) mime.getAllRecipients()[0]).getAddress());
        }

        public String subject() {
            return read(mime::getSubject);
        }

        public String messageId() {
            return read(mime::getMessageID);
        }

        public @Nullable String header(String name) {
            return read(() -> mime.getHeader(name, null));
        }

        public List<String> parts() {
            return alternatives().stream()
                    .map(part -> read(part::getContentType).replaceAll("\\s+", " "))
                    .toList();
        }

        public String text() {
            return content(0);
        }

        public String html() {
            return content(1);
        }

        public Optional<String> ics() {
            return alternatives().size() < 3 ? Optional.empty() : Optional.of(content(2));
        }

        /** The calendar part, read by an independent library. */
        public ICalendar calendar() {
            return Biweekly.parse(ics().orElseThrow()).first();
        }

        private String content(int at) {
            var part = alternatives().get(at);
            return read(() -> new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }

        private List<BodyPart> alternatives() {
            return read(() -> {
                var parts = (MimeMultipart) mime.getContent();
                var found = new ArrayList<BodyPart>();
                for (var i = 0; i < parts.getCount(); i++) {
                    found.add(parts.getBodyPart(i));
                }
                return found;
            });
        }

        private interface Reading<T> {
            T now() throws MessagingException, IOException;
        }

        private static <T> T read(Reading<T> reading) {
            try {
                return reading.now();
            } catch (MessagingException | IOException unreadable) {
                throw new IllegalStateException(unreadable);
            }
        }
    }
}
