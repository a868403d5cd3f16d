package no.moteplass.notifications.dispatch;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;

import no.moteplass.notifications.delivery.Composition;
import no.moteplass.notifications.delivery.Delivery;
import no.moteplass.notifications.delivery.DeliveryState;
import no.moteplass.notifications.delivery.MessageComposer;
import no.moteplass.notifications.delivery.MessageComposer.Draft;
import no.moteplass.notifications.locking.PlanningLockRepository;
import no.moteplass.notifications.message.Message;
import no.moteplass.notifications.message.MessageKind;

/** Takes up what is due, in one short transaction: whoever comes at the same time takes up other deliveries. */
@ApplicationScoped
class ClaimDeliveries {

    private static final Logger LOG = Logger.getLogger(ClaimDeliveries.class);
    private static final Duration AFTER_A_FAULT = Duration.ofMinutes(10);

    private final DueDeliveries due;
    private final ClaimRepository claiming;
    private final ReadersOfMails readers;
    private final PlanningLockRepository planning;
    private final Composers composers;
    private final Clock clock;

    ClaimDeliveries(
            DueDeliveries due,
            ClaimRepository claiming,
            ReadersOfMails readers,
            PlanningLockRepository planning,
            Composers composers,
            Clock clock) {
        this.due = due;
        this.claiming = claiming;
        this.readers = readers;
        this.planning = planning;
        this.composers = composers;
        this.clock = clock;
    }

    /**
     * What was taken up at once.
     *
     * @param taken how many, those that need not be sent after all included
     */
    record Round(int taken, List<Claim> claims) {}

    @Transactional
    Round next(int most) {
        planning.claimBesideOthers();
        claiming.readWithoutWriting();
        var now = clock.instant();
        var locked = due.lock(now, most);
        followUp(locked);
        var drafts = readers.drafts(locked, now);
        var claims = new ArrayList<Claim>();
        drafts.stream()
                .collect(groupingBy(draft -> composers.of(draft.delivery()), LinkedHashMap::new, toList()))
                .forEach((composer, some) -> {
                    var composing = composer.composing(some, now);
                    some.forEach(
                            draft -> composed(draft, composer, composing, now).ifPresent(claims::add));
                });
        claiming.claim(claims.stream().map(Claim::delivery).toList(), now);
        claims.sort(
                comparing(claim -> MessageKind.CAN_WAIT.contains(claim.message().kind())));
        return new Round(locked.size(), claims);
    }

    private void followUp(List<Delivery> locked) {
        locked.stream().filter(each -> each.state() == DeliveryState.SENDING).forEach(each -> {
            each.followUp();
            composers.of(each).sent(each);
        });
    }

    private Optional<Claim> composed(
            Draft draft, MessageComposer composer, Function<Draft, Composition> composing, Instant now) {
        var delivery = draft.delivery();
        try {
            return settled(delivery, composing.apply(draft))
                    .map(message -> new Claim(delivery.id(), now, System.nanoTime(), message, draft.recipient()));
        } catch (PersistenceException fault) {
            // The transaction is lost: all of them are taken up again.
            throw fault;
        } catch (RuntimeException fault) {
            // One that cannot be written must not hold up the others.
            LOG.errorf(fault, "delivery %s cannot be written", delivery.id());
            if (!delivery.isInDoubt()) {
                composer.notSent(delivery);
            }
            delivery.postpone(now.plus(AFTER_A_FAULT));
            return Optional.empty();
        }
    }

    /** What is to be sent; what is not has come to its end, or waits. */
    private static Optional<Message> settled(Delivery delivery, Composition composition) {
        return switch (composition) {
            case Composition.Ready(var message) -> Optional.of(message);
            case Composition.NotYet(var until) -> {
                delivery.postpone(until);
                yield Optional.empty();
            }
            case Composition.Overtaken() -> {
                delivery.suppress();
                yield Optional.empty();
            }
            case Composition.TooLate() -> {
                delivery.expire();
                yield Optional.empty();
            }
            case Composition.Off() -> {
                delivery.cancel();
                yield Optional.empty();
            }
        };
    }
}
