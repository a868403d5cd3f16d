package no.moteplass.notifications.mime;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.notifications.email.EmailRenderer;
import no.moteplass.notifications.email.EmailWriters;
import no.moteplass.notifications.email.MailSettings;
import no.moteplass.notifications.message.CalendarContent;
import no.moteplass.notifications.message.Message;
import no.moteplass.notifications.message.Recipient;
import no.moteplass.platform.icalendar.CalendarDocument;
import no.moteplass.platform.icalendar.CalendarMethod;
import no.moteplass.platform.icalendar.writer.CalendarWriter;
import no.moteplass.platform.text.EmailAddress;
import no.moteplass.platform.text.Printable;
import no.moteplass.platform.time.Oslo;

/**
 * Makes mails: text, HTML and, for sessions, the meeting itself as the last alternative (RFC 6047), where mail programs
 * show a meeting and not an attachment.
 */
@ApplicationScoped
public class MailBuilder {

    private static final DateTimeFormatter DATE = DateTimeFormatter.RFC_1123_DATE_TIME;

    private final MailSettings settings;
    private final EmailWriters writers;
    private final EmailRenderer renderer;
    private final String from;

    MailBuilder(MailSettings settings, EmailWriters writers, EmailRenderer renderer) {
        this.settings = settings;
        this.writers = writers;
        this.renderer = renderer;
        this.from = MailText.mailbox(settings.from(), settings.name());
    }

    /** The Message-ID of a delivery: the same however often it is tried. */
    public String messageId(UUID delivery) {
        return "<" + delivery + settings.from().substring(settings.from().lastIndexOf('@')) + ">";
    }

    public OutgoingMail mail(String messageId, Message message, Recipient reader, Instant now) {
        var content = writers.write(message, reader, now);
        // Not every mail server takes a domain in another alphabet (SMTPUTF8).
        var address = EmailAddress.asciiOf(reader.email());
        // No line of quoted-printable or base64 has these two letters beside each other.
        var boundary = "=_" + messageId.substring(1, messageId.indexOf('@'));
        var mail = new MailText()
                .header("Date", DATE.format(now.atZone(Oslo.ZONE)))
                .header("From", from)
                .header("To", MailText.mailbox(address, Printable.toOneLine(reader.name())))
                .header("Message-ID", messageId)
                .words("Subject", content.subject())
                .header("MIME-Version", "1.0")
                .header("Auto-Submitted", "auto-generated")
                .header("Content-Language", content.language().code());
        var stop = content.stop();
        if (stop != null) {
            mail.header("List-Unsubscribe", "<" + stop.oneClick() + ">")
                    .header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        mail.header("Content-Type", "multipart/alternative;\r\n boundary=\"" + boundary + "\"")
                .line("")
                .text(boundary, "plain", renderer.text(content))
                .text(boundary, "html", renderer.html(content));
        if (message instanceof Message.SessionsChanged changed && changed.calendar() != null) {
            meeting(mail, boundary, changed.calendar(), reader, now);
        }
        return new OutgoingMail(
                settings.from(), address, mail.line("--" + boundary + "--").bytes());
    }

    private void meeting(MailText mail, String boundary, CalendarContent content, Recipient reader, Instant now) {
        var organizer = new CalendarMethod.Person(settings.from(), settings.name());
        var attendee = new CalendarMethod.Attendee(
                new CalendarMethod.Person(reader.email(), Printable.toOneLine(reader.name())), content.participation());
        var method = content.cancels()
                ? new CalendarMethod.Cancel(organizer, attendee, now)
                : new CalendarMethod.Request(organizer, attendee, now);
        var document = CalendarWriter.write(new CalendarDocument(method, List.of(content.event())));
        mail.coded(boundary, "text/calendar; method=" + method.value() + "; charset=utf-8", document);
    }
}
