package no.moteplass.notifications.signupmail;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.notifications.email.EmailContent;
import no.moteplass.notifications.email.EmailContentBuilder;
import no.moteplass.notifications.email.EmailContents;
import no.moteplass.notifications.email.EmailWriter;
import no.moteplass.notifications.email.PortalPages;
import no.moteplass.notifications.email.ReaderLinks;
import no.moteplass.notifications.message.Message;
import no.moteplass.notifications.message.MessageKind;
import no.moteplass.notifications.message.Recipient;
import no.moteplass.notifications.message.Times;

/** The words of mails about sign-ups, offers, and groups that close. They name the group, or nobody could answer. */
@ApplicationScoped
class SignUpEmailWriter implements EmailWriter {

    private final EmailContents contents;
    private final PortalPages pages;
    private final ReaderLinks links;

    SignUpEmailWriter(EmailContents contents, PortalPages pages, ReaderLinks links) {
        this.contents = contents;
        this.pages = pages;
        this.links = links;
    }

    @Override
    public Set<MessageKind> kinds() {
        var kinds = EnumSet.copyOf(MessageKind.OF_SIGN_UPS);
        kinds.add(MessageKind.GROUP_CLOSED);
        return kinds;
    }

    @Override
    public EmailContent write(Message message, Recipient reader, Instant now) {
        return switch (message) {
            case Message.SignUpPlaced placed -> placed(placed, reader);
            case Message.SignUpWaiting waiting -> waiting(waiting, reader);
            case Message.SeatOffered offered -> offered(offered, reader);
            case Message.SeatLapsed lapsed -> lapsed(lapsed, reader);
            case Message.SignUpWithdrawn withdrawn -> ended(withdrawn, reader, "sign-up-withdrawn");
            case Message.GroupClosed closed -> ended(closed, reader, "group-closed");
            case Message.SessionsChanged other -> throw new IllegalArgumentException("not about a sign-up: " + other);
            case Message.SessionReminder other -> throw new IllegalArgumentException("not about a sign-up: " + other);
        };
    }

    private EmailContentBuilder begin(Message.OfGroup message, Recipient reader, String key) {
        var group = message.group();
        return contents.about(message, reader, key, group.name()).say("text", group.name(), group.programme());
    }

    private EmailContent placed(Message.SignUpPlaced message, Recipient reader) {
        var content = begin(message, reader, "sign-up-placed").say("sessions");
        if (message.group().confidential()) {
            content.say("safe");
        }
        return content.button("button.group", pages.group(message.group().id()), true)
                .build();
    }

    private EmailContent waiting(Message.SignUpWaiting message, Recipient reader) {
        var content = begin(message, reader, "sign-up-waiting");
        if (message.position() != null) {
            content.say("position", message.position());
        }
        return content.say("next")
                .button("button.group", pages.group(message.group().id()), true)
                .build();
    }

    private EmailContent offered(Message.SeatOffered message, Recipient reader) {
        var key = message.again() ? "seat-offered-again" : message.invited() ? "seat-offered-invited" : "seat-offered";
        var content = begin(message, reader, key);
        var expires = message.expiresAt();
        if (expires != null) {
            content.say("until", Times.until(reader.language(), expires))
                    .button("button.take", links.offer(reader.leader(), message.signUp(), expires, true), true)
                    .button("button.leave", links.offer(reader.leader(), message.signUp(), expires, false), false);
        }
        return content.close("unanswered").build();
    }

    private EmailContent lapsed(Message.SeatLapsed message, Recipient reader) {
        return begin(message, reader, message.last() ? "seat-lapsed-last" : "seat-lapsed")
                .say("next")
                .button(
                        message.last() ? "button.find" : "button.group",
                        message.last()
                                ? pages.find()
                                : pages.group(message.group().id()),
                        true)
                .build();
    }

    private EmailContent ended(Message.OfGroup message, Recipient reader, String key) {
        return begin(message, reader, key)
                .say("next")
                .button("button.find", pages.find(), true)
                .build();
    }
}
