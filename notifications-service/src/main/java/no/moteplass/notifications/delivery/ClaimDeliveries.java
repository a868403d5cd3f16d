package no.moteplass.notifications.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;

import no.moteplass.notifications.directory.DirectoryRepository;
import no.moteplass.notifications.directory.LeaderFacts;
import no.moteplass.notifications.facts.PlanningRepository;
import no.moteplass.notifications.facts.SqlFault;
import no.moteplass.notifications.message.MailSettings;
import no.moteplass.notifications.message.MessageKind;
import no.moteplass.notifications.message.Recipient;
import no.moteplass.platform.feed.reader.FeedSubscriptions;

/** Takes up what is due, in one short transaction: whoever comes at the same time takes up other deliveries. */
@ApplicationScoped
class ClaimDeliveries {

    private static final Logger LOG = Logger.getLogger(ClaimDeliveries.class);
    private static final Duration UNTIL_THE_PERSON_IS_KNOWN = Duration.ofMinutes(1);
    private static final Duration LONGEST_UNKNOWN = Duration.ofHours(1);
    /** A mail takes at most its timeout, and this for what comes before and after; who takes longer is dead. */
    private static final Duration BEFORE_AND_AFTER = Duration.ofSeconds(15);

    private static final Duration AFTER_A_FAULT = Duration.ofMinutes(10);

    private final DeliveryRepository deliveries;
    private final DirectoryRepository directory;
    private final PlanningRepository planning;
    private final FeedSubscriptions subscriptions;
    private final Instance<Drafting> draftings;
    private final MailSettings settings;
    private final Clock clock;

    ClaimDeliveries(
            DeliveryRepository deliveries,
            DirectoryRepository directory,
            PlanningRepository planning,
            FeedSubscriptions subscriptions,
            @Any Instance<Drafting> draftings,
            MailSettings settings,
            Clock clock) {
        this.deliveries = deliveries;
        this.directory = directory;
        this.planning = planning;
        this.subscriptions = subscriptions;
        this.draftings = draftings;
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
        var dead = now.minus(settings.timeout()).minus(BEFORE_AND_AFTER);
        var due = deliveries.lockDue(now, dead, kindsThatMayLeave(), most);
        var byKind = byKind();
        var claims = new ArrayList<Claim>();
        for (var delivery : due) {
            var drafting = Optional.ofNullable(byKind.get(delivery.kind()))
                    .orElseThrow(() -> new IllegalStateException("nobody writes " + delivery.kind()));
            claim(delivery, drafting, now).ifPresent(claims::add);
        }
        return new Round(due.size(), claims);
    }

    /** What follows from both feeds together waits until both have been read to their ends. */
    private Set<MessageKind> kindsThatMayLeave() {
        var kinds = EnumSet.allOf(MessageKind.class);
        if (!subscriptions.caughtUp("groups") || !subscriptions.caughtUp("sessions")) {
            kinds.removeAll(MessageKind.OF_SESSIONS);
            kinds.remove(MessageKind.SESSION_REMINDER);
        }
        return kinds;
    }

    private Map<MessageKind, Drafting> byKind() {
        var byKind = new EnumMap<MessageKind, Drafting>(MessageKind.class);
        draftings.forEach(drafting -> drafting.kinds().forEach(kind -> byKind.put(kind, drafting)));
        return byKind;
    }

    private Optional<Claim> claim(Delivery delivery, Drafting drafting, Instant now) {
        if (delivery.state() == DeliveryState.SENDING) {
            delivery.followUp();
            drafting.sent(delivery);
        }
        var leader = directory.leader(delivery.leader());
        if (leader.isEmpty()) {
            if (delivery.createdAt().plus(LONGEST_UNKNOWN).isAfter(now)) {
                delivery.postpone(now.plus(UNTIL_THE_PERSON_IS_KNOWN));
            } else {
                delivery.cancel();
            }
            return Optional.empty();
        }
        var recipient = recipient(leader.get());
        if (recipient.isEmpty()) {
            if (!delivery.isInDoubt()) {
                drafting.unreachable(delivery);
            }
            delivery.cancel();
            return Optional.empty();
        }
        try {
            return drafted(delivery, drafting, recipient.get(), now);
        } catch (SqlFault | PersistenceException fault) {
            // The transaction is lost: all of them are taken up again.
            throw fault;
        } catch (RuntimeException fault) {
            // One that cannot be written must not hold up the others.
            LOG.errorf(fault, "delivery %s cannot be written", delivery.id());
            if (!delivery.isInDoubt()) {
                drafting.notSent(delivery);
            }
            delivery.postpone(now.plus(AFTER_A_FAULT));
            return Optional.empty();
        }
    }

    private static Optional<Recipient> recipient(LeaderFacts leader) {
        var email = leader.email();
        return leader.isReachable() && email != null
                ? Optional.of(new Recipient(leader.id(), email, leader.name(), leader.greetedAs(), leader.reads()))
                : Optional.empty();
    }

    private Optional<Claim> drafted(Delivery delivery, Drafting drafting, Recipient recipient, Instant now) {
        return switch (drafting.draft(delivery, recipient, delivery.isInDoubt(), now)) {
            case Draft.Ready(var message) -> {
                delivery.claim(now);
                yield Optional.of(new Claim(delivery.id(), now, message, recipient));
            }
            case Draft.NotYet(var until) -> {
                delivery.postpone(until);
                yield Optional.empty();
            }
            case Draft.Overtaken() -> {
                delivery.suppress();
                yield Optional.empty();
            }
            case Draft.TooLate() -> {
                delivery.expire();
                yield Optional.empty();
            }
            case Draft.Off() -> {
                delivery.cancel();
                yield Optional.empty();
            }
        };
    }
}
