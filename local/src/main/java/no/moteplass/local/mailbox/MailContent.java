package no.moteplass.local.mailbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;

import org.jspecify.annotations.Nullable;

/** A mail taken apart as a mail program does: its headers, the text, the HTML, the meeting, and what else hangs on it. */
final class MailContent {
    record NamedHeader(String name, String value) {}

    /** @param method what the receiving calendar is asked to do: REQUEST, CANCEL … */
    record CalendarPart(@Nullable String method, String text) {}

    private final List<NamedHeader> headers = new ArrayList<>();
    private final List<String> structure = new ArrayList<>();
    private final List<CalendarPart> meetings = new ArrayList<>();
    private final List<String> attachments = new ArrayList<>();
    private @Nullable String text;
    private @Nullable String html;

    private MailContent() {}

    static MailContent of(byte[] raw) {
        var content = new MailContent();
        try {
            var message = new MimeMessage(null, new ByteArrayInputStream(raw));
            for (var header : Collections.list(message.getAllHeaders())) content.add(header);
            content.read(message, 0);
        } catch (MessagingException | IOException e) {
            content.text = "(Denne e-posten lot seg ikke lese: " + e.getMessage() + ")\n\n"
                    + new String(raw, StandardCharsets.UTF_8);
        }
        return content;
    }

    List<NamedHeader> headers() {
        return headers;
    }

    /** The parts' types, indented as they lie inside each other. */
    List<String> structure() {
        return structure;
    }

    @Nullable
    String text() {
        return text;
    }

    @Nullable
    String html() {
        return html;
    }

    List<CalendarPart> meetings() {
        return meetings;
    }

    List<String> attachments() {
        return attachments;
    }

    private void add(Header header) {
        headers.add(new NamedHeader(header.getName(), MailStore.text(header.getValue())));
    }

    private void read(Part part, int depth) throws MessagingException, IOException {
        var type = new ContentType(part.getContentType() == null ? "text/plain" : part.getContentType());
        structure.add("  ".repeat(depth)
                + type.getBaseType().toLowerCase(Locale.ROOT)
                + (type.getParameter("method") == null ? "" : "; method=" + type.getParameter("method")));
        if (type.match("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) read(parts.getBodyPart(i), depth + 1);
        } else if (Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())) {
            attachments.add(part.getFileName() == null ? type.getBaseType() : MailStore.text(part.getFileName()));
        } else if (type.match("text/calendar")) {
            meetings.add(new CalendarPart(type.getParameter("method"), decoded(part, type)));
        } else if (type.match("text/html") && html == null) {
            html = decoded(part, type);
        } else if (type.match("text/plain") && text == null) {
            text = decoded(part, type);
        } else {
            attachments.add(part.getFileName() == null ? type.getBaseType() : MailStore.text(part.getFileName()));
        }
    }

    private static String decoded(Part part, ContentType type) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return new String(in.readAllBytes(), charset(type.getParameter("charset")));
        }
    }

    private static Charset charset(@Nullable String name) {
        try {
            return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            return StandardCharsets.UTF_8;
        }
    }
}
