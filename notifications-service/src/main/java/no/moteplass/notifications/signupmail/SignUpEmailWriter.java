package no.moteplass.notifications.signupmail;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.notifications.email.EmailContent;
import no.moteplass.notifications.email.EmailContentBuilder;
import no.moteplass.notifications.email.EmailContents;
import no.moteplass.notifications.email.EmailWriter;
import no.moteplass.notifications.email.PlanFormatter;
import no.moteplass.notifications.email.PortalPages;
import no.moteplass.notifications.email.ReaderLinks;
import no.moteplass.notifications.message.Message;
import no.moteplass.notifications.message.MessageKind;
import no.moteplass.notifications.message.Recipient;
import no.moteplass.notifications.message.Times;

/** The words of mails about sign-ups, offers, and memberships that end. They name the group, or nobody could answer. */
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
        kinds.addAll(MessageKind.OF_MEMBERSHIPS);
        return kinds;
    }

    @Override
    public EmailContent write(Message message, Recipient reader, Instant now) {
        var content = switch (message) {
            case Message.SignUpPlaced placed -> placed(placed, reader);
            case Message.SignUpWaiting waiting -> waiting(waiting, reader);
            case Message.SeatOffered offered -> offered(offered, reader);
            case Message.SeatLapsed lapsed -> lapsed(lapsed, reader);
            case Message.SignUpWithdrawn withdrawn -> ended(begin(withdrawn, reader, "sign-up-withdrawn"));
            case Message.MemberRemoved removed -> removed(removed, reader);
            case Message.GroupClosed closed -> closed(closed, reader);
            case Message.SessionsChanged other -> throw new IllegalArgumentException("not about a sign-up: " + other);
            case Message.SessionReminder other -> throw new IllegalArgumentException("not about a sign-up: " + other);
        };
        return content.build();
    }

    private EmailContentBuilder begin(Message.OfGroup message, Recipient reader, String key) {
        var group = message.group();
        return contents.about(message, reader, key)
                .subjectNaming(group.name())
                .heading()
                .say("text", group.name(), group.programme());
    }

    private EmailContentBuilder placed(Message.SignUpPlaced message, Recipient reader) {
        return toGroup(begin(message, reader, "sign-up-placed").tell("sessions"), message)
                .safe();
    }

    private EmailContentBuilder waiting(Message.SignUpWaiting message, Recipient reader) {
        var content = begin(message, reader, "sign-up-waiting");
        if (message.position() != null) {
            content.tell("position", message.position());
        }
        return toGroup(content.tell("next"), message);
    }

    private EmailContentBuilder offered(Message.SeatOffered message, Recipient reader) {
        var key = message.again() ? "seat-offered-again" : message.invited() ? "seat-offered-invited" : "seat-offered";
        var content = begin(message, reader, key);
        var group = message.group();
        var language = reader.language();
        var expires = message.expiresAt();
        if (expires != null) {
            var until = Times.until(language, expires);
            if (message.again()) {
                content.subjectNaming(group.name(), Times.untilBriefly(language, expires))
                        .say("until", until);
            } else {
                content.tell("until", until);
            }
            content.button("button.take", links.offer(reader.leader(), message.signUp(), expires, true), true)
                    .button("button.leave", links.offer(reader.leader(), message.signUp(), expires, false), false);
        }
        return content.preview(PlanFormatter.sentence(message.plan(), language))
                .entry(PlanFormatter.entry(message.plan(), group.purpose(), language))
                .close("unanswered")
                .link(group.confidential() ? "link.mine" : "link.group", pages.about(group))
                .safe();
    }

    private EmailContentBuilder lapsed(Message.SeatLapsed message, Recipient reader) {
        return message.last()
                ? ended(begin(message, reader, "seat-lapsed-last"))
                : toGroup(begin(message, reader, "seat-lapsed").tell("next"), message);
    }

    private EmailContentBuilder removed(Message.MemberRemoved message, Recipient reader) {
        return message.keepsRole()
                ? toGroup(begin(message, reader, "seat-removed").tell("next"), message)
                : ended(begin(message, reader, "member-removed"));
    }

    private EmailContentBuilder closed(Message.GroupClosed message, Recipient reader) {
        var content = begin(message, reader, "group-closed");
        if (message.reason() != null && !message.reason().isBlank()) {
            content.quote("reason", message.reason());
        }
        return ended(content);
    }

    /** P2: the page of a confidential group is nobody's business who sees the address. */
    private EmailContentBuilder toGroup(EmailContentBuilder content, Message.OfGroup message) {
        var group = message.group();
        return content.button(group.confidential() ? "button.mine" : "button.group", pages.about(group), true);
    }

    private EmailContentBuilder ended(EmailContentBuilder content) {
        return content.tell("next").button("button.find", pages.find(), true);
    }
}
