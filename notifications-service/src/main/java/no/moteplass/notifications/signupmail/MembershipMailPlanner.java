package no.moteplass.notifications.signupmail;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.notifications.delivery.DeliveryRepository;
import no.moteplass.notifications.delivery.NewDelivery;
import no.moteplass.notifications.delivery.Occasion;
import no.moteplass.notifications.directory.DirectoryRepository;
import no.moteplass.notifications.directory.KnownGroup;
import no.moteplass.notifications.directory.KnownMembership;
import no.moteplass.notifications.directory.KnownSignUp;
import no.moteplass.notifications.message.MessageKind;

/** Plans the mails about groups that close, and to those who are taken out of one. Of a group that was never open nobody has heard. */
@ApplicationScoped
class MembershipMailPlanner {

    private final DirectoryRepository directory;
    private final DeliveryRepository deliveries;

    MembershipMailPlanner(DirectoryRepository directory, DeliveryRepository deliveries) {
        this.directory = directory;
        this.deliveries = deliveries;
    }

    /** N8: everybody who waits or holds a seat or a role, once; who is inactive, where they held one to the end. */
    void close(Set<UUID> closings, Instant due) {
        var groups = opened(closings);
        var wanted = new LinkedHashSet<NewDelivery>();
        directory.membershipsIn(groups).stream()
                .filter(KnownMembership::endedByClosing)
                .forEach(each -> wanted.add(closing(each.group(), each.leader(), due)));
        var signUps = directory.signUpsIn(groups).stream()
                .filter(KnownSignUp::endedByClosing)
                .toList();
        var inactive =
                directory.inactive(signUps.stream().map(KnownSignUp::leader).collect(toSet()));
        signUps.stream()
                .filter(each -> !inactive.contains(each.leader()))
                .forEach(each -> wanted.add(closing(each.group(), each.leader(), due)));
        deliveries.open(List.copyOf(wanted));
    }

    private static NewDelivery closing(UUID group, UUID leader, Instant due) {
        return new NewDelivery(
                new Occasion(leader, MessageKind.GROUP_CLOSED, group.toString()), group.toString(), group, due);
    }

    /**
     * N8: whom somebody else has taken out, in paused groups too; who is inactive is told when they are back. What is said
     * of their seat, and has not left yet, says it too.
     */
    void remove(Collection<KnownMembership> removals, boolean news, Instant due) {
        var people = removals.stream().map(KnownMembership::leader).collect(toSet());
        var inactive = news ? directory.inactive(people) : Set.<UUID>of();
        var told = removals.stream()
                .filter(each -> !inactive.contains(each.leader()))
                .toList();
        directory.noteRemovals(told.stream().map(KnownMembership::id).toList(), true);
        if (!news) {
            return;
        }
        var groups = opened(told.stream().map(KnownMembership::group).collect(toSet()));
        var seats = seatsToTellOf(people);
        deliveries.open(told.stream()
                .filter(each -> groups.contains(each.group()) && !seats.contains(Place.of(each)))
                .map(each -> removal(each, due))
                .toList());
    }

    /** Somebody's place in a group. */
    private record Place(UUID group, UUID leader) {
        static Place of(KnownMembership membership) {
            return new Place(membership.group(), membership.leader());
        }
    }

    /** Whose seats were taken back, where the mail that says so has not left. */
    private Set<Place> seatsToTellOf(Set<UUID> people) {
        var takenBack = directory.signUpsOf(people).stream()
                .filter(KnownSignUp::isTakenBack)
                .collect(toMap(each -> each.id().toString(), each -> new Place(each.group(), each.leader())));
        return deliveries.unsentAbout(takenBack.keySet(), Set.of(MessageKind.MEMBER_REMOVED)).stream()
                .map(each -> takenBack.get(each.subject()))
                .collect(toSet());
    }

    private static NewDelivery removal(KnownMembership membership, Instant due) {
        var id = membership.id().toString();
        return new NewDelivery(
                new Occasion(membership.leader(), MessageKind.MEMBER_REMOVED, id), id, membership.group(), due);
    }

    private List<UUID> opened(Set<UUID> groups) {
        return directory.groups(groups).stream()
                .filter(KnownGroup::wasOpened)
                .map(KnownGroup::id)
                .toList();
    }
}
