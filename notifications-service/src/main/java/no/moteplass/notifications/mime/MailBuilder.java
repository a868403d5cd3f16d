package no.moteplass.notifications.mime;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Properties;

import jakarta.activation.DataHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;

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

/**
 * Makes mails: text, HTML and, for sessions, the meeting itself as the last alternative (RFC 6047), where mail programs
 * show a meeting and not an attachment.
 */
@ApplicationScoped
public class MailBuilder {

    private static final String UTF_8 = "utf-8";

    private final MailSettings settings;
    private final EmailWriters writers;
    private final EmailRenderer renderer;
    private final Session session = Session.getInstance(new Properties());

    MailBuilder(MailSettings settings, EmailWriters writers, EmailRenderer renderer) {
        this.settings = settings;
        this.writers = writers;
        this.renderer = renderer;
    }

    /** The Message-ID of a delivery: the same however often it is tried. */
    public String messageId(java.util.UUID delivery) {
        return "<" + delivery + settings.from().substring(settings.from().lastIndexOf('@')) + ">";
    }

    public OutgoingMail mail(String messageId, Message message, Recipient reader, Instant now) {
        var content = writers.write(message, reader, now);
        try {
            var mail = new OutgoingMail(session, messageId);
            mail.setFrom(new InternetAddress(settings.from(), settings.name(), UTF_8));
            // Not every mail server takes a domain in another alphabet (SMTPUTF8).
            var address = EmailAddress.asciiOf(reader.email());
            mail.setRecipient(
                    RecipientType.TO, new InternetAddress(address, Printable.toOneLine(reader.name()), UTF_8));
            mail.setSubject(content.subject(), UTF_8);
            mail.setSentDate(Date.from(now));
            mail.setHeader("Auto-Submitted", "auto-generated");
            mail.setContentLanguage(new String[] {content.language().code()});
            var stop = content.stop();
            if (stop != null) {
                mail.setHeader("List-Unsubscribe", "<" + stop.oneClick() + ">");
                mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
            var alternatives = new MimeMultipart("alternative");
            alternatives.addBodyPart(text(renderer.text(content), "plain"));
            alternatives.addBodyPart(text(renderer.html(content), "html"));
            if (message instanceof Message.SessionsChanged changed && changed.calendar() != null) {
                alternatives.addBodyPart(meeting(changed.calendar(), reader, now));
            }
            mail.setContent(alternatives);
            mail.saveChanges();
            return mail;
        } catch (MessagingException | UnsupportedEncodingException impossible) {
            throw new IllegalStateException("the mail cannot be written", impossible);
        }
    }

    private static MimeBodyPart text(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    private MimeBodyPart meeting(CalendarContent content, Recipient reader, Instant now) throws MessagingException {
        var organizer = new CalendarMethod.Person(settings.from(), settings.name());
        var attendee = new CalendarMethod.Attendee(
                new CalendarMethod.Person(reader.email(), Printable.toOneLine(reader.name())), content.participation());
        var method = content.cancels()
                ? new CalendarMethod.Cancel(organizer, attendee, now)
                : new CalendarMethod.Request(organizer, attendee, now);
        var document = CalendarWriter.write(new CalendarDocument(method, List.of(content.event())));
        var type = "text/calendar; method=" + method.value() + "; charset=utf-8";
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(document.getBytes(StandardCharsets.UTF_8), type)));
        part.setHeader("Content-Type", type);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }
}
