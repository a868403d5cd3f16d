package no.moteplass.notifications.signupmail;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.notifications.delivery.Composition;
import no.moteplass.notifications.delivery.Delivery;
import no.moteplass.notifications.delivery.MessageComposer;
import no.moteplass.notifications.directory.DirectoryRepository;
import no.moteplass.notifications.directory.KnownGroup;
import no.moteplass.notifications.directory.KnownMembership;
import no.moteplass.notifications.message.GroupName;
import no.moteplass.notifications.message.Message;
import no.moteplass.notifications.message.MessageKind;
import no.moteplass.notifications.message.Recipient;
import no.moteplass.notifications.snapshot.GroupNames;

/** Composes what is said to those who were taken out of a group, and of groups that closed. */
@ApplicationScoped
class MembershipMailComposer implements MessageComposer {

    private final DirectoryRepository directory;
    private final GroupNames names;

    MembershipMailComposer(DirectoryRepository directory, GroupNames names) {
        this.directory = directory;
        this.names = names;
    }

    @Override
    public Set<MessageKind> kinds() {
        return MessageKind.OF_MEMBERSHIPS;
    }

    @Override
    public Composition compose(Delivery delivery, Recipient recipient, boolean again, Instant now) {
        var group = delivery.group().orElseThrow();
        var name = names.of(group, recipient.language());
        if (delivery.kind() == MessageKind.MEMBER_REMOVED) {
            return removed(delivery, name);
        }
        var reason = directory.group(group).map(KnownGroup::closedReason).orElse(null);
        return isToldOfClosing(group, delivery.leader())
                ? new Composition.Ready(new Message.GroupClosed(name, reason))
                : new Composition.Off();
    }

    @Override
    public void unreachable(Delivery delivery) {
        if (delivery.kind() == MessageKind.MEMBER_REMOVED) {
            directory.notNotified(UUID.fromString(delivery.subject()), delivery.occasion());
        }
    }

    /** By what holds: whoever is in the group again meanwhile was not taken out of it, as far as they can see. */
    private Composition removed(Delivery delivery, GroupName group) {
        var memberships = directory.memberships(group.id(), delivery.leader());
        if (memberships.stream().allMatch(KnownMembership::isOver)) {
            return new Composition.Ready(new Message.MemberRemoved(group, false));
        }
        var ofMembership =
                memberships.stream().anyMatch(each -> each.id().toString().equals(delivery.subject()));
        return ofMembership || memberships.stream().anyMatch(KnownMembership::hasSeat)
                ? new Composition.Overtaken()
                : new Composition.Ready(new Message.MemberRemoved(group, true));
    }

    /** Who is inactive hears of it where they had a seat or a role to the end. */
    private boolean isToldOfClosing(UUID group, UUID leader) {
        return directory.inactive(Set.of(leader)).isEmpty()
                || directory.memberships(group, leader).stream().anyMatch(KnownMembership::endedByClosing);
    }
}
