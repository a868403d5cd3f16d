package no.moteplass.sessions.subscription;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import no.moteplass.platform.change.ChangeJournal;
import no.moteplass.platform.id.Ids;
import no.moteplass.platform.version.IfMatch;
import no.moteplass.platform.version.VersionConflict;
import no.moteplass.sessions.change.Change;

/** Makes, renews and ends secret addresses. Each act is a transaction. */
@ApplicationScoped
public class Subscribe {

    private final CalendarSubscriptionRepository subscriptions;
    private final CalendarPulls pulls;
    private final ChangeJournal changes;
    private final Clock clock;
    private final String base;

    Subscribe(
            CalendarSubscriptionRepository subscriptions,
            CalendarPulls pulls,
            ChangeJournal changes,
            Clock clock,
            @ConfigProperty(name = "moteplass.sessions.url") String base) {
        this.subscriptions = subscriptions;
        this.pulls = pulls;
        this.changes = changes;
        this.clock = clock;
        this.base = base;
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** @param address what is shown this once */
        record Made(CalendarSubscription subscription, String address) implements Outcome {}

        record Ended() implements Outcome {}

        record NotTheirs() implements Outcome {}

        record Overtaken(VersionConflict why) implements Outcome {}
    }

    @Transactional
    public Outcome.Made person(UUID owner, Mask mask) {
        var token = Token.random();
        var subscription = new CalendarSubscription(Ids.next(clock), owner, mask, token, clock.instant());
        subscriptions.persist(subscription);
        changes.of(subscription, Change.SUBSCRIPTION_CREATED);
        return new Outcome.Made(subscription, address(token));
    }

    @Transactional
    public Outcome rotate(UUID owner, UUID id, IfMatch version) {
        var found = subscriptions.lockOf(owner, id);
        if (found.isEmpty()) {
            return new Outcome.NotTheirs();
        }
        var subscription = found.get();
        var conflict = version.conflictWith(subscription.version());
        if (conflict.isPresent()) {
            return new Outcome.Overtaken(conflict.get());
        }
        var token = Token.random();
        subscription.rotate(token);
        changes.of(subscription, Change.SUBSCRIPTION_ROTATED);
        return new Outcome.Made(subscription, address(token));
    }

    @Transactional
    public Outcome end(UUID owner, UUID id, IfMatch version) {
        var found = subscriptions.lockOf(owner, id);
        if (found.isEmpty()) {
            return new Outcome.NotTheirs();
        }
        var subscription = found.get();
        var conflict = version.conflictWith(subscription.version());
        if (conflict.isPresent()) {
            return new Outcome.Overtaken(conflict.get());
        }
        subscriptions.delete(subscription);
        changes.of(subscription, Change.SUBSCRIPTION_DELETED);
        pulls.lookAgain(owner);
        return new Outcome.Ended();
    }

    /** Somebody is erased (P3): their addresses lead nowhere. Part of the transaction that learned of it. */
    public void endAllOf(UUID owner) {
        subscriptions.endAllOf(owner);
        pulls.lookAgain(owner);
    }

    private String address(Token token) {
        return base + "/calendars/" + token.text() + ".ics";
    }
}
