package no.moteplass.notifications.action.web;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.ParseException;
import jakarta.mail.util.ByteArrayDataSource;

/** What somebody sends as a form: from a page, or a mail program's one click (RFC 8058). */
sealed interface Form {

    /** The members, the last of a name. */
    record Read(Map<String, String> members) implements Form {
        public Read {
            members = Map.copyOf(members);
        }
    }

    record Unreadable() implements Form {}

    static Form read(String type, byte[] body) {
        try {
            return new Read(
                    type.strip().regionMatches(true, 0, "multipart/", 0, "multipart/".length())
                            ? parts(type, body)
                            : pairs(new String(body, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException | MessagingException | IOException unreadable) {
            return new Unreadable();
        }
    }

    private static Map<String, String> pairs(String body) {
        var members = new HashMap<String, String>();
        for (var pair : body.split("&", -1)) {
            var equals = pair.indexOf('=');
            if (equals < 0 && !pair.isBlank()) {
                throw new IllegalArgumentException("no value");
            }
            if (equals >= 0) {
                members.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return members;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.strip(), StandardCharsets.UTF_8);
    }

    private static Map<String, String> parts(String type, byte[] body) throws MessagingException, IOException {
        var members = new HashMap<String, String>();
        var parts = new MimeMultipart(new ByteArrayDataSource(body, type));
        for (var i = 0; i < parts.getCount(); i++) {
            var part = parts.getBodyPart(i);
            var disposition = part.getHeader("Content-Disposition");
            if (disposition != null) {
                var content = new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                name(disposition[0]).ifPresent(name -> members.put(name, content));
            }
        }
        return members;
    }

    private static Optional<String> name(String disposition) throws ParseException {
        return Optional.ofNullable(new ContentDisposition(disposition).getParameter("name"));
    }
}
