package no.moteplass.notifications.signupmail;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.notifications.delivery.Delivery;
import no.moteplass.notifications.delivery.DeliveryRepository;
import no.moteplass.notifications.delivery.NewDelivery;
import no.moteplass.notifications.delivery.Occasion;
import no.moteplass.notifications.directory.DirectoryRepository;
import no.moteplass.notifications.directory.KnownGroup;
import no.moteplass.notifications.directory.KnownSignUp;
import no.moteplass.notifications.message.MessageKind;
import no.moteplass.notifications.snapshot.ChangeScope;
import no.moteplass.platform.holidays.PublicHolidays;
import no.moteplass.platform.time.Oslo;

/** Plans the mails about sign-ups, by the turns they take, and about memberships that end. */
@ApplicationScoped
public class SignUpMailPlanner {

    private static final int AT_ONCE = 1_000;

    private final DirectoryRepository directory;
    private final DeliveryRepository deliveries;
    private final MembershipMailPlanner memberships;
    private final Clock clock;

    SignUpMailPlanner(
            DirectoryRepository directory,
            DeliveryRepository deliveries,
            MembershipMailPlanner memberships,
            Clock clock) {
        this.directory = directory;
        this.deliveries = deliveries;
        this.memberships = memberships;
        this.clock = clock;
    }

    /** Some sign-ups, their groups, and which of their owners are inactive. */
    private record Some(List<KnownSignUp> signUps, Map<UUID, KnownGroup> groups, Set<UUID> inactive) {

        /** N8: whether what is to be said of its turn may be said now; who is inactive is told when they are back. */
        boolean isLetOut(KnownSignUp signUp) {
            var group = groups.get(signUp.group());
            return group != null && signUp.isLetOutBy(group) && !inactive.contains(signUp.leader());
        }
    }

    public void plan(ChangeScope scope, boolean news, Instant due) {
        var concerned = new LinkedHashMap<UUID, KnownSignUp>();
        directory.signUps(scope.signUps()).forEach(each -> concerned.put(each.id(), each));
        directory.signUpsIn(scope.wholeGroups()).forEach(each -> concerned.put(each.id(), each));
        var signUps = List.copyOf(concerned.values());
        for (var from = 0; from < signUps.size(); from += AT_ONCE) {
            plan(some(signUps.subList(from, Math.min(from + AT_ONCE, signUps.size()))), news, due);
        }
        if (news && !scope.closings().isEmpty()) {
            memberships.close(scope.closings(), due);
        }
        if (!scope.removals().isEmpty()) {
            memberships.remove(scope.removals(), news, due);
        }
    }

    private Some some(List<KnownSignUp> signUps) {
        return new Some(
                signUps,
                directory.groups(signUps.stream().map(KnownSignUp::group).collect(toSet())).stream()
                        .collect(toMap(KnownGroup::id, each -> each)),
                directory.inactive(leaders(signUps)));
    }

    private static Set<UUID> leaders(Collection<KnownSignUp> signUps) {
        return signUps.stream().map(KnownSignUp::leader).collect(toSet());
    }

    private void plan(Some some, boolean news, Instant due) {
        suppressOthers(some.signUps());
        var turns = new LinkedHashMap<UUID, String>();
        var wanted = new ArrayList<NewDelivery>();
        var reminders = new ArrayList<NewDelivery>();
        for (var signUp : some.signUps()) {
            var turn = signUp.turn();
            var sends = news && some.isLetOut(signUp);
            if (!signUp.lastNotifiedTurn().equals(turn)) {
                if (!news || turn.isEmpty()) {
                    turns.put(signUp.id(), turn);
                } else if (sends) {
                    turns.put(signUp.id(), turn);
                    wanted.add(about(signUp, kind(signUp), signUp.occasion(), due));
                }
            }
            if (sends && signUp.isOffered()) {
                reminderAt(signUp)
                        .ifPresent(noon -> reminders.add(
                                about(signUp, MessageKind.SEAT_OFFERED, signUp.occasionOfReminder(), noon)));
            }
        }
        directory.notified(turns);
        deliveries.open(wanted);
        var opened = deliveries.open(reminders);
        // A deadline that is put off takes its reminder along.
        reminders.forEach(each -> Optional.ofNullable(opened.get(each.occasion()))
                .filter(Delivery::isUnsent)
                .ifPresent(again -> again.postpone(each.due())));
    }

    private static NewDelivery about(KnownSignUp signUp, MessageKind kind, String occasion, Instant due) {
        return new NewDelivery(
                new Occasion(signUp.leader(), kind, occasion), signUp.id().toString(), signUp.group(), due);
    }

    private static MessageKind kind(KnownSignUp signUp) {
        return switch (signUp.state()) {
            case "PLACED" -> MessageKind.SIGN_UP_PLACED;
            case "OFFERED" -> MessageKind.SEAT_OFFERED;
            case "WAITING" -> signUp.lapses() == 0 ? MessageKind.SIGN_UP_WAITING : MessageKind.SEAT_LAPSED;
            case "WITHDRAWN" -> signUp.isTakenBack() ? MessageKind.MEMBER_REMOVED : MessageKind.SIGN_UP_WITHDRAWN;
            default -> MessageKind.SEAT_LAPSED;
        };
    }

    /** N3: what was to be said of an earlier turn is overtaken. */
    private void suppressOthers(List<KnownSignUp> signUps) {
        var byId = signUps.stream().collect(toMap(each -> each.id().toString(), each -> each));
        deliveries.unsentAbout(byId.keySet(), MessageKind.OF_SIGN_UPS).stream()
                .forEach(delivery -> Optional.ofNullable(byId.get(delivery.subject()))
                        .ifPresent(signUp -> suppressOrCancel(delivery, signUp)));
    }

    private static void suppressOrCancel(Delivery delivery, KnownSignUp signUp) {
        if (!signUp.isAtTheTurnOf(delivery.occasion())) {
            delivery.suppress();
        } else if (signUp.offerExpiresAt() == null && delivery.occasion().equals(signUp.occasionOfReminder())) {
            // G7: an offer that did not arrive has no deadline to be reminded of.
            delivery.cancel();
        }
    }

    /** G7: once more at noon, a working day before it lapses; not where the offer itself leaves no earlier than that. */
    private Optional<Instant> reminderAt(KnownSignUp signUp) {
        var expires = signUp.offerExpiresAt();
        if (expires == null) {
            return Optional.empty();
        }
        var day = PublicHolidays.norwegian()
                .minusWorkingDays(expires.atZone(Oslo.ZONE).toLocalDate(), 1);
        return Optional.of(day.atTime(LocalTime.NOON).atZone(Oslo.ZONE).toInstant())
                .filter(noon -> noon.isAfter(clock.instant()));
    }
}
