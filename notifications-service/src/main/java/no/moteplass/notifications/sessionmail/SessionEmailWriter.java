package no.moteplass.notifications.sessionmail;

import java.time.Instant;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.notifications.email.EmailContent;
import no.moteplass.notifications.email.EmailContents;
import no.moteplass.notifications.email.EmailWriter;
import no.moteplass.notifications.email.PortalPages;
import no.moteplass.notifications.email.SessionAnswers;
import no.moteplass.notifications.email.SessionListFormatter;
import no.moteplass.notifications.message.Message;
import no.moteplass.notifications.message.MessageKind;
import no.moteplass.notifications.message.Recipient;
import no.moteplass.notifications.message.Times;

/** The words of mails about sessions that are new, changed or cancelled. */
@ApplicationScoped
class SessionEmailWriter implements EmailWriter {

    /** Longer lists go on on Min side. */
    private static final int MOST_ENTRIES = 24;

    private final EmailContents contents;
    private final PortalPages pages;
    private final SessionAnswers answers;

    SessionEmailWriter(EmailContents contents, PortalPages pages, SessionAnswers answers) {
        this.contents = contents;
        this.pages = pages;
        this.answers = answers;
    }

    @Override
    public Set<MessageKind> kinds() {
        return MessageKind.OF_SESSIONS;
    }

    @Override
    public EmailContent write(Message message, Recipient reader, Instant now) {
        if (message instanceof Message.SessionsChanged changed) {
            return write(changed, reader);
        }
        throw new IllegalArgumentException("not about changed sessions: " + message.kind());
    }

    private EmailContent write(Message.SessionsChanged message, Recipient reader) {
        var count = message.sessions().size();
        var one = count == 1;
        var cancels = message.kind() == MessageKind.SESSION_CANCELLED;
        var key = (message.left() ? "session-left" : message.kind().code()) + (one ? "-one" : "-many");
        var first = message.sessions().getFirst();
        var language = reader.language();
        var content = contents.about(
                message, reader, key, Times.shortDay(language, first.when().start()), count);
        if (!message.group().confidential()) {
            content.sayCommon("group", message.group().name());
        }
        content.say("text", count);
        message.sessions().stream()
                .limit(MOST_ENTRIES)
                .map(session -> one
                        ? SessionListFormatter.alone(session, cancels, message.left(), language)
                        : SessionListFormatter.among(session, cancels, language))
                .forEach(content::entry);
        if (count > MOST_ENTRIES) {
            content.closeCommon("more", count - MOST_ENTRIES);
        }
        if (cancels || !one) {
            content.button("button.mine", pages.mine(), true);
        } else {
            answers.to(content, reader, first);
        }
        if (!cancels) {
            content.closeCommon(message.calendar() == null ? "answer" : "answer-attached");
        }
        return content.build();
    }
}
