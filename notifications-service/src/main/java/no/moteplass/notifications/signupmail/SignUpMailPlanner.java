package no.moteplass.notifications.signupmail;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.notifications.delivery.Delivery;
import no.moteplass.notifications.delivery.DeliveryRepository;
import no.moteplass.notifications.directory.DirectoryRepository;
import no.moteplass.notifications.directory.KnownGroup;
import no.moteplass.notifications.directory.KnownMembership;
import no.moteplass.notifications.directory.KnownSignUp;
import no.moteplass.notifications.message.MessageKind;
import no.moteplass.notifications.snapshot.ChangeScope;
import no.moteplass.platform.holidays.PublicHolidays;
import no.moteplass.platform.id.Ids;
import no.moteplass.platform.time.Oslo;

/** Plans the mails about sign-ups, by the turns they take, and about groups that close. */
@ApplicationScoped
public class SignUpMailPlanner {

    private final DirectoryRepository directory;
    private final DeliveryRepository deliveries;
    private final Clock clock;

    SignUpMailPlanner(DirectoryRepository directory, DeliveryRepository deliveries, Clock clock) {
        this.directory = directory;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    public void plan(ChangeScope scope, boolean news, Instant due) {
        var signUps = new LinkedHashMap<UUID, KnownSignUp>();
        directory.signUps(scope.signUps()).forEach(each -> signUps.put(each.id(), each));
        directory.signUpsIn(scope.wholeGroups()).forEach(each -> signUps.put(each.id(), each));
        signUps.values().forEach(signUp -> plan(signUp, news, due));
        if (news) {
            scope.closings().forEach(group -> close(group, due));
        }
    }

    private void plan(KnownSignUp signUp, boolean news, Instant due) {
        var turn = signUp.turn();
        suppressOthers(signUp, turn);
        var sends = directory
                .group(signUp.group())
                .filter(KnownGroup::sendsEverything)
                .isPresent();
        if (!signUp.lastNotifiedTurn().equals(turn)) {
            if (!news || turn.isEmpty()) {
                directory.notified(signUp.id(), turn);
            } else if (sends) {
                directory.notified(signUp.id(), turn);
                open(signUp.leader(), kind(signUp), signUp.id() + "/" + turn, signUp.id(), signUp.group(), due);
            }
        }
        if (news && sends && signUp.isOffered()) {
            remindOfOffer(signUp);
        }
    }

    private static MessageKind kind(KnownSignUp signUp) {
        return switch (signUp.state()) {
            case "PLACED" -> MessageKind.SIGN_UP_PLACED;
            case "OFFERED" -> MessageKind.SEAT_OFFERED;
            case "WAITING" -> signUp.lapses() == 0 ? MessageKind.SIGN_UP_WAITING : MessageKind.SEAT_LAPSED;
            default -> MessageKind.SEAT_LAPSED;
        };
    }

    /** N3: what was to be said of an earlier turn is overtaken. */
    private void suppressOthers(KnownSignUp signUp, String turn) {
        var current = signUp.id() + "/" + turn;
        deliveries.unsentAbout(List.of(signUp.id().toString()), MessageKind.OF_SIGN_UPS).stream()
                .filter(delivery -> turn.isEmpty() || !delivery.occasion().startsWith(current))
                .forEach(Delivery::suppress);
    }

    /** G7: once more at noon, a working day before it lapses; not where the offer itself leaves no earlier than that. */
    private void remindOfOffer(KnownSignUp signUp) {
        var expires = signUp.offerExpiresAt();
        if (expires == null) {
            return;
        }
        var day = PublicHolidays.norwegian()
                .minusWorkingDays(expires.atZone(Oslo.ZONE).toLocalDate(), 1);
        var noon = day.atTime(LocalTime.NOON).atZone(Oslo.ZONE).toInstant();
        if (noon.isAfter(clock.instant())) {
            var occasion = signUp.id() + "/" + signUp.turn() + "/again";
            open(signUp.leader(), MessageKind.SEAT_OFFERED, occasion, signUp.id(), signUp.group(), noon);
            // A deadline that is put off takes its reminder along.
            deliveries
                    .about(signUp.leader(), MessageKind.SEAT_OFFERED, occasion)
                    .filter(Delivery::isUnsent)
                    .ifPresent(again -> again.postpone(noon));
        }
    }

    /** N8: everybody who waits or holds a seat or a role, once. Of a group that was never open nobody has heard. */
    private void close(UUID group, Instant due) {
        if (!directory.wasOpened(group)) {
            return;
        }
        var concerned = new LinkedHashSet<UUID>();
        directory.membershipsIn(Set.of(group)).stream()
                .filter(KnownMembership::endedByClosing)
                .forEach(membership -> concerned.add(membership.leader()));
        directory.signUpsIn(Set.of(group)).stream()
                .filter(KnownSignUp::endedByClosing)
                .forEach(signUp -> concerned.add(signUp.leader()));
        concerned.forEach(leader -> open(leader, MessageKind.GROUP_CLOSED, group.toString(), group, group, due));
    }

    private void open(UUID leader, MessageKind kind, String occasion, UUID subject, UUID group, Instant due) {
        deliveries
                .about(leader, kind, occasion)
                .ifPresentOrElse(
                        known -> known.revive(due),
                        () -> deliveries.persist(Delivery.of(
                                Ids.next(clock),
                                leader,
                                kind,
                                occasion,
                                subject.toString(),
                                group,
                                due,
                                clock.instant())));
    }
}
