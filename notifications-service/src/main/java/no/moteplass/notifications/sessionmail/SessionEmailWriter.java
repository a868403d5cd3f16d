package no.moteplass.notifications.sessionmail;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.notifications.email.EmailContent;
import no.moteplass.notifications.email.EmailContentBuilder;
import no.moteplass.notifications.email.EmailContents;
import no.moteplass.notifications.email.EmailWriter;
import no.moteplass.notifications.email.PlanFormatter;
import no.moteplass.notifications.email.PortalPages;
import no.moteplass.notifications.email.SessionAnswers;
import no.moteplass.notifications.email.SessionListFormatter;
import no.moteplass.notifications.message.Message;
import no.moteplass.notifications.message.MessageKind;
import no.moteplass.notifications.message.Recipient;
import no.moteplass.notifications.message.Times;
import no.moteplass.notifications.message.WhyOff;
import no.moteplass.platform.language.Language;
import no.moteplass.platform.text.Printable;

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
        var first = message.sessions().getFirst();
        var language = reader.language();
        var content = contents.about(message, reader, key(message, one))
                .subjectWhen(
                        subject(message, one),
                        Times.briefly(language, first.when().start()),
                        count)
                .heading(count);
        if (!message.group().confidential()) {
            content.sayCommon("group", message.group().name())
                    .previewCommon("group-named", message.group().name());
        }
        if (message.kind() == MessageKind.SESSION_INVITATION) {
            invitation(content, message, language);
        }
        content.say("text", count);
        var shown = message.sessions().stream().limit(MOST_ENTRIES).toList();
        var entries = one
                ? List.of(SessionListFormatter.alone(first, cancels, message.off() == WhyOff.LEFT, language))
                : SessionListFormatter.several(shown, cancels, language);
        entries.forEach(content::entry);
        if (one) {
            SessionListFormatter.besideTheTime(entries.getFirst()).forEach(content::preview);
        }
        if (count > MOST_ENTRIES) {
            content.closeCommon("more", count - MOST_ENTRIES);
        }
        content.previewCommon(cancels ? "nothing-to-do" : SessionAnswers.words(message.sessions(), "answer"));
        return finish(content, message, reader, one).build();
    }

    private static String key(Message.SessionsChanged message, boolean one) {
        if (message.kind() == MessageKind.SESSION_CANCELLED) {
            return switch (message.off()) {
                case CANCELLED -> one ? "session-cancelled-one" : "session-cancelled-many";
                case LEFT -> one ? "session-left-one" : "session-left-many";
                case REPLACED -> one ? "session-replaced-one" : "session-replaced-many";
            };
        }
        var moved = one && message.sessions().getFirst().isMovedInTime();
        return moved ? "session-moved-one" : message.kind().code() + (one ? "-one" : "-many");
    }

    /** Whether it is elsewhere, where its time is the same. */
    private static String subject(Message.SessionsChanged message, boolean one) {
        var session = message.sessions().getFirst();
        if (!one || session.isMovedInTime()) {
            return "subject";
        }
        return session.hasNewPlace() ? "subject-place" : session.hasNewLink() ? "subject-link" : "subject";
    }

    /** What somebody wants to know before they say yes, as far as P2 lets it be said. */
    private void invitation(EmailContentBuilder content, Message.SessionsChanged message, Language language) {
        var group = message.group();
        if (group.purpose() != null && !group.purpose().isBlank()) {
            content.sayCommon("purpose", Printable.toOneLine(group.purpose()));
        }
        if (message.sessions().size() > 1) {
            PlanFormatter.rhythm(message.rhythm(), language).ifPresent(often -> content.tellCommon("often", often));
        }
        if (!group.confidential()) {
            content.link("link.group", pages.group(group.id()));
        }
        content.safe();
    }

    private EmailContentBuilder finish(
            EmailContentBuilder content, Message.SessionsChanged message, Recipient reader, boolean one) {
        if (message.kind() == MessageKind.SESSION_CANCELLED) {
            return content.button("button.mine", pages.mine(), true).closeCommon("nothing-to-do");
        }
        if (one) {
            answers.to(content, reader, message.sessions().getFirst());
        } else {
            content.button("button.mine", pages.mine(), true);
        }
        content.closeCommon(SessionAnswers.words(message.sessions(), "answer"));
        return message.calendar() == null ? content : content.closeCommon("attached");
    }
}
