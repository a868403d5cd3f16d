package no.moteplass.notifications.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;

import no.moteplass.notifications.delivery.Composition;
import no.moteplass.notifications.delivery.Delivery;
import no.moteplass.notifications.delivery.DeliveryState;
import no.moteplass.notifications.delivery.MessageComposer;
import no.moteplass.notifications.directory.DirectoryRepository;
import no.moteplass.notifications.directory.KnownLeader;
import no.moteplass.notifications.email.MailSettings;
import no.moteplass.notifications.locking.PlanningLockRepository;
import no.moteplass.notifications.message.MessageKind;
import no.moteplass.notifications.message.Recipient;

/** Takes up what is due, in one short transaction: whoever comes at the same time takes up other deliveries. */
@ApplicationScoped
class ClaimDeliveries {

    private static final Logger LOG = Logger.getLogger(ClaimDeliveries.class);
    private static final Duration SHORTEST_UNKNOWN = Duration.ofMinutes(1);
    private static final Duration LONGEST_UNKNOWN = Duration.ofHours(1);
    private static final Duration AFTER_A_FAULT = Duration.ofMinutes(10);

    private final DueDeliveries due;
    private final DirectoryRepository directory;
    private final PlanningLockRepository planning;
    private final Composers composers;
    private final MailSettings settings;
    private final Clock clock;

    ClaimDeliveries(
            DueDeliveries due,
            DirectoryRepository directory,
            PlanningLockRepository planning,
            Composers composers,
            MailSettings settings,
            Clock clock) {
        this.due = due;
        this.directory = directory;
        this.planning = planning;
        this.composers = composers;
        this.settings = settings;
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
        var now = clock.instant();
        var locked = due.lock(now, most);
        var claims = new ArrayList<Claim>();
        for (var delivery : locked) {
            claim(delivery, composers.of(delivery), now).ifPresent(claims::add);
        }
        return new Round(locked.size(), claims);
    }

    private Optional<Claim> claim(Delivery delivery, MessageComposer composer, Instant now) {
        if (delivery.state() == DeliveryState.SENDING) {
            delivery.followUp();
            composer.sent(delivery);
        }
        var leader = directory.leader(delivery.leader());
        if (leader.isEmpty()) {
            waitForThePerson(delivery, now);
            return Optional.empty();
        }
        var recipient = leader.get().recipient();
        if (recipient.isEmpty() || !mayHear(leader.get(), delivery)) {
            if (!delivery.isInDoubt()) {
                composer.unreachable(delivery);
            }
            if (leader.get().isActive()) {
                // They have no address: nothing that waits for their answer may run out.
                composer.givenUp(delivery);
            }
            delivery.cancel();
            return Optional.empty();
        }
        try {
            return composed(delivery, composer, recipient.get(), now);
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

    /**
     * They come later than what is about them. It is hastened when they do, and asked for ever more seldom until then; a
     * reminder is planned anew, by when they get to know of its session.
     */
    private void waitForThePerson(Delivery delivery, Instant now) {
        if (delivery.reminder().isPresent()
                || !delivery.createdAt().plus(settings.keptFor()).isAfter(now)) {
            delivery.cancel();
            return;
        }
        var waited = Duration.between(delivery.createdAt(), now);
        var longer = waited.compareTo(SHORTEST_UNKNOWN) < 0 ? SHORTEST_UNKNOWN : waited;
        delivery.postpone(now.plus(longer.compareTo(LONGEST_UNKNOWN) > 0 ? LONGEST_UNKNOWN : longer));
    }

    private static boolean mayHear(KnownLeader leader, Delivery delivery) {
        return leader.isActive() || MessageKind.ALSO_TO_THE_INACTIVE.contains(delivery.kind());
    }

    private Optional<Claim> composed(Delivery delivery, MessageComposer composer, Recipient recipient, Instant now) {
        return switch (composer.compose(delivery, recipient, delivery.isInDoubt(), now)) {
            case Composition.Ready(var message) -> {
                delivery.claim(now);
                yield Optional.of(new Claim(delivery.id(), now, message, recipient));
            }
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
