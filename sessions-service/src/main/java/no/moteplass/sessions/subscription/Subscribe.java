package no.moteplass.sessions.subscription;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import no.moteplass.platform.audit.AuditTrail;
import no.moteplass.platform.id.Ids;
import no.moteplass.sessions.subscription.web.SubscriptionView;

/** Makes, renews and ends secret addresses. Each act is a transaction. */
@ApplicationScoped
public class Subscribe {

    private final CalendarSubscriptionRepository subscriptions;
    private final CalendarPulls pulls;
    private final AuditTrail audit;
    private final Clock clock;
    private final String base;

    Subscribe(
            CalendarSubscriptionRepository subscriptions,
            CalendarPulls pulls,
            AuditTrail audit,
            Clock clock,
            @ConfigProperty(name = "moteplass.sessions.url") String base) {
        this.subscriptions = subscriptions;
        this.pulls = pulls;
        this.audit = audit;
        this.clock = clock;
        this.base = base;
    }

    @Transactional
    public SubscriptionView person(UUID owner, Mask mask) {
        var token = Token.random();
        var subscription = new CalendarSubscription(Ids.next(clock), owner, mask, token, clock.instant());
        subscriptions.persistAndFlush(subscription);
        audit.record("calendar-subscription.created", List.of(owner));
        return SubscriptionView.of(subscription, address(token));
    }

    @Transactional
    public Optional<SubscriptionView> rotate(UUID owner, UUID id, LongConsumer version) {
        return subscriptions.lockOf(owner, id).map(subscription -> {
            version.accept(subscription.version());
            var token = Token.random();
            subscription.rotate(token);
            subscriptions.flush();
            audit.record("calendar-subscription.rotated", List.of(owner));
            return SubscriptionView.of(subscription, address(token));
        });
    }

    @Transactional
    public boolean end(UUID owner, UUID id, LongConsumer version) {
        var found = subscriptions.lockOf(owner, id);
        found.ifPresent(subscription -> {
            version.accept(subscription.version());
            subscriptions.delete(subscription);
            subscriptions.flush();
            pulls.lookAgain(owner);
            audit.record("calendar-subscription.deleted", List.of(owner));
        });
        return found.isPresent();
    }

    private String address(Token token) {
        return base + "/calendars/" + token.text() + ".ics";
    }
}
