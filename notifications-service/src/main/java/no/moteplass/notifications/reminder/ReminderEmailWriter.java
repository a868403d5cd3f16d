package no.moteplass.notifications.reminder;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.notifications.email.EmailContent;
import no.moteplass.notifications.email.EmailContents;
import no.moteplass.notifications.email.EmailWriter;
import no.moteplass.notifications.email.ReaderLinks;
import no.moteplass.notifications.email.SessionAnswers;
import no.moteplass.notifications.email.SessionListFormatter;
import no.moteplass.notifications.message.Message;
import no.moteplass.notifications.message.MessageKind;
import no.moteplass.notifications.message.Recipient;
import no.moteplass.notifications.message.Times;

/** The words of a reminder. */
@ApplicationScoped
class ReminderEmailWriter implements EmailWriter {

    private final EmailContents contents;
    private final SessionAnswers answers;
    private final ReaderLinks links;

    ReminderEmailWriter(EmailContents contents, SessionAnswers answers, ReaderLinks links) {
        this.contents = contents;
        this.answers = answers;
        this.links = links;
    }

    @Override
    public Set<MessageKind> kinds() {
        return Set.of(MessageKind.SESSION_REMINDER);
    }

    @Override
    public EmailContent write(Message message, Recipient reader, Instant now) {
        if (message instanceof Message.SessionReminder reminder) {
            return write(reminder, reader, now);
        }
        throw new IllegalArgumentException("no reminder: " + message.kind());
    }

    private EmailContent write(Message.SessionReminder message, Recipient reader, Instant now) {
        var session = message.session();
        var language = reader.language();
        var start = session.when().start();
        var leads = session.leads();
        var content = contents.about(message, reader, "session-reminder")
                .subjectWhen(leads ? "subject-leading" : "subject", Times.briefly(language, start))
                .heading();
        if (!message.group().confidential()) {
            content.sayCommon("group", message.group().name())
                    .previewCommon("group-named", message.group().name());
        }
        var entry = SessionListFormatter.alone(session, false, false, language);
        content.say(leads ? "leading" : "text").entry(entry);
        SessionListFormatter.besideTheTime(entry).forEach(content::preview);
        var answering = SessionAnswers.words(List.of(session), "counts");
        content.previewCommon(answering);
        answers.to(content, reader, session);
        return content.closeCommon(answering)
                .stop(links.stopPage(reader.leader(), now), links.stopOneClick(reader.leader(), now))
                .build();
    }
}
