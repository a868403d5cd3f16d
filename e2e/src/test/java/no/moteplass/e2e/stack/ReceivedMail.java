package no.moteplass.e2e.stack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;

import org.jspecify.annotations.Nullable;

import no.moteplass.local.mailbox.StoredMail;

/** A mail as a mail program reads it. */
public final class ReceivedMail {
    /** @param method what the receiving calendar is asked to do */
    public record Meeting(String method, String document) {}

    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"<>)]+");

    private final StoredMail stored;
    private final MimeMessage message;
    private final List<Meeting> meetings = new ArrayList<>();
    private String text = "";
    private String html = "";

    ReceivedMail(StoredMail stored, byte[] raw) {
        this.stored = stored;
        try {
            this.message = new MimeMessage(null, new ByteArrayInputStream(raw));
            read(message);
        } catch (MessagingException | IOException e) {
            throw new AssertionError("An unreadable mail, " + stored, e);
        }
    }

    private void read(Part part) throws MessagingException, IOException {
        var type = new ContentType(part.getContentType());
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) read(parts.getBodyPart(i));
        } else if (type.match("text/calendar")) {
            meetings.add(new Meeting(String.valueOf(type.getParameter("method")), decoded(part)));
        } else if (type.match("text/html")) {
            html = decoded(part);
        } else if (type.match("text/plain")) {
            text = decoded(part);
        }
    }

    private static String decoded(Part part) throws MessagingException, IOException {
        try (var in = part.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    public long id() {
        return stored.id();
    }

    public String messageId() {
        return String.valueOf(stored.messageId());
    }

    public String subject() {
        return stored.subject();
    }

    public StoredMail stored() {
        return stored;
    }

    public String text() {
        return text;
    }

    public String html() {
        return html;
    }

    public List<Meeting> meetings() {
        return List.copyOf(meetings);
    }

    /** The attached meeting, of a mail that has exactly one. */
    public Meeting meeting() {
        if (meetings.size() != 1) throw new AssertionError(this + " has " + meetings.size() + " calendar parts");
        return meetings.getFirst();
    }

    /** The addresses in the plain text, in the order in which they stand there. */
    public List<String> links() {
        return LINK.matcher(text).results().map(found -> found.group()).toList();
    }

    /** The address that stands on the line of this text, or on the next ones. */
    public String linkAfter(String words) {
        int at = text.indexOf(words);
        if (at < 0) throw new AssertionError("«" + words + "» does not stand in " + this + "\n" + text);
        var link = LINK.matcher(text);
        if (!link.find(at)) throw new AssertionError("No link after «" + words + "» in\n" + text);
        return link.group();
    }

    public @Nullable String header(String name) {
        try {
            return message.getHeader(name, ", ");
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public String toString() {
        return "mail " + stored.id() + " to " + stored.to() + " «" + stored.subject() + "» " + stored.messageId();
    }
}
