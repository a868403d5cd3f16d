package no.moteplass.notifications.message;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import no.moteplass.platform.language.Language;

/** Puts messages into words, in their reader's language. */
@ApplicationScoped
public class Letters {

    /** Longer lists go on on Min side. */
    private static final int MOST_ENTRIES = 24;

    private final PortalPages pages;
    private final ReaderLinks links;
    private final MailSettings settings;

    Letters(PortalPages pages, ReaderLinks links, MailSettings settings) {
        this.pages = pages;
        this.links = links;
        this.settings = settings;
    }

    public Letter letter(Message message, Recipient reader, Instant now) {
        return switch (message) {
            case Message.SignUpPlaced placed -> placed(placed, reader);
            case Message.SignUpWaiting waiting -> waiting(waiting, reader);
            case Message.SeatOffered offered -> offered(offered, reader);
            case Message.SeatLapsed lapsed -> lapsed(lapsed, reader);
            case Message.GroupClosed closed -> closed(closed, reader);
            case Message.SessionsTold told -> told(told, reader);
            case Message.SessionReminder reminder -> reminder(reminder, reader, now);
        };
    }

    private Letter placed(Message.SignUpPlaced message, Recipient reader) {
        var draft = new Words(reader, message, "sign-up-placed");
        var group = message.group();
        draft.say("text", group.name(), group.programme());
        draft.say("sessions");
        if (group.confidential()) {
            draft.say("safe");
        }
        draft.button("button.group", pages.group(group.id()), true);
        return draft.letter();
    }

    private Letter waiting(Message.SignUpWaiting message, Recipient reader) {
        var draft = new Words(reader, message, "sign-up-waiting");
        var group = message.group();
        draft.say("text", group.name(), group.programme());
        if (message.position() != null) {
            draft.say("position", message.position());
        }
        draft.say("next");
        draft.button("button.group", pages.group(group.id()), true);
        return draft.letter();
    }

    private Letter offered(Message.SeatOffered message, Recipient reader) {
        var key = message.again() ? "seat-offered-again" : message.invited() ? "seat-offered-invited" : "seat-offered";
        var draft = new Words(reader, message, key);
        var group = message.group();
        draft.say("text", group.name(), group.programme());
        var expires = message.expiresAt();
        if (expires != null) {
            draft.say("until", Times.until(reader.language(), expires));
            draft.button("button.take", links.offer(reader.leader(), message.signUp(), expires, true), true);
            draft.button("button.leave", links.offer(reader.leader(), message.signUp(), expires, false), false);
        }
        draft.closeWith("unanswered");
        return draft.letter();
    }

    private Letter lapsed(Message.SeatLapsed message, Recipient reader) {
        var draft = new Words(reader, message, message.last() ? "seat-lapsed-last" : "seat-lapsed");
        var group = message.group();
        draft.say("text", group.name(), group.programme());
        draft.say("next");
        draft.button(
                message.last() ? "button.find" : "button.group",
                message.last() ? pages.find() : pages.group(group.id()),
                true);
        return draft.letter();
    }

    private Letter closed(Message.GroupClosed message, Recipient reader) {
        var draft = new Words(reader, message, "group-closed");
        draft.say("text", message.group().name(), message.group().programme());
        draft.say("next");
        draft.button("button.find", pages.find(), true);
        return draft.letter();
    }

    private Letter told(Message.SessionsTold message, Recipient reader) {
        var one = message.sessions().size() == 1;
        var cancels = message.kind() == MessageKind.SESSION_CANCELLED;
        var key = (message.left() ? "session-left" : message.kind().code()) + (one ? "-one" : "-many");
        var first = message.sessions().getFirst();
        var draft = new Words(
                reader,
                message,
                key,
                Times.shortDay(reader.language(), first.when().start()),
                message.sessions().size());
        if (!message.group().confidential()) {
            draft.common("group", message.group().name());
        }
        draft.say("text", message.sessions().size());
        message.sessions().stream()
                .limit(MOST_ENTRIES)
                .map(session -> one
                        ? Entries.alone(session, cancels, message.left(), reader.language())
                        : Entries.among(session, cancels, reader.language()))
                .forEach(draft::entry);
        if (message.sessions().size() > MOST_ENTRIES) {
            draft.close("more", message.sessions().size() - MOST_ENTRIES);
        }
        if (cancels || !one) {
            draft.button("button.mine", pages.mine(), true);
        } else {
            answers(draft, reader, first);
        }
        if (!cancels) {
            draft.close(message.calendar() == null ? "answer" : "answer-attached");
        }
        return draft.letter();
    }

    private Letter reminder(Message.SessionReminder message, Recipient reader, Instant now) {
        var session = message.session();
        var draft = new Words(
                reader,
                message,
                "session-reminder",
                Times.shortDay(reader.language(), session.when().start()),
                Times.clock(reader.language(), session.when().start()));
        if (!message.group().confidential()) {
            draft.common("group", message.group().name());
        }
        draft.say(session.leads() ? "leading" : "text");
        draft.entry(Entries.alone(session, false, false, reader.language()));
        answers(draft, reader, session);
        draft.close("counts");
        draft.stop(new Letter.Stop(
                MessageTexts.of(reader.language(), "footer.stop"),
                links.stopPage(reader.leader(), now),
                links.stopOneClick(reader.leader(), now)));
        return draft.letter();
    }

    private void answers(Words draft, Recipient reader, SessionLine session) {
        var start = session.when().startsAt();
        draft.button("button.coming", links.session(reader.leader(), session.id(), start, true), true);
        draft.button("button.not-coming", links.session(reader.leader(), session.id(), start, false), false);
    }

    /** A letter in the making: every text under one key, the shared ones under {@code common}. */
    private final class Words {
        private final Language language;
        private final Message message;
        private final String key;
        private final Object[] arguments;
        private final String greeting;
        private final List<String> paragraphs = new ArrayList<>();
        private final List<Letter.Entry> entries = new ArrayList<>();
        private final List<Letter.Button> buttons = new ArrayList<>();
        private final List<String> closing = new ArrayList<>();
        private Letter.@Nullable Stop stop;

        private Words(Recipient reader, Message message, String key, Object... arguments) {
            this.language = reader.language();
            this.message = message;
            this.key = key;
            this.arguments =
                    arguments.length == 0 ? new Object[] {message.group().name()} : arguments;
            this.greeting = reader.givenName();
        }

        private void say(String what, Object... values) {
            paragraphs.add(text(what, values));
        }

        private void common(String what, Object... values) {
            paragraphs.add(MessageTexts.of(language, "common." + what, values));
        }

        private void close(String what, Object... values) {
            closing.add(MessageTexts.of(language, "common." + what, values));
        }

        private void closeWith(String what) {
            closing.add(text(what));
        }

        private void entry(Letter.Entry entry) {
            entries.add(entry);
        }

        private void button(String label, java.net.URI address, boolean primary) {
            buttons.add(new Letter.Button(MessageTexts.of(language, label), address, primary));
        }

        private void stop(Letter.Stop how) {
            stop = how;
        }

        private String text(String what, Object... values) {
            return MessageTexts.of(language, key + "." + what, values);
        }

        private Letter letter() {
            var heading = text("heading", arguments);
            if (!greeting.isBlank()) {
                paragraphs.addFirst(MessageTexts.of(language, "greeting", greeting));
            }
            // P2: the mailbox of a confidential group may tell which one it is.
            var contact = message.isAboutSessions() && message.group().confidential()
                    ? null
                    : message.group().contact();
            var footer = new Letter.Footer(
                    MessageTexts.of(language, "footer.why"),
                    MessageTexts.of(language, "footer.mine"),
                    pages.mine(),
                    MessageTexts.of(language, "footer.choices"),
                    pages.preferences(),
                    MessageTexts.of(language, "footer.questions", contact == null ? settings.coordinators() : contact));
            return new Letter(
                    language,
                    Subjects.fitting(text("subject", arguments)),
                    paragraphs.size() > 1 ? paragraphs.get(1) : heading,
                    heading,
                    paragraphs,
                    entries,
                    buttons,
                    closing,
                    footer,
                    stop);
        }
    }
}
