package no.moteplass.sessions.subscription;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.platform.change.ChangeAction;
import no.moteplass.platform.change.ChangeDescription;
import no.moteplass.platform.change.ChangeEvent;

/** A change of an address is its owner's alone: no event is published. */
@ApplicationScoped
class CalendarSubscriptionDescription implements ChangeDescription<CalendarSubscription> {

    @Override
    public Class<CalendarSubscription> type() {
        return CalendarSubscription.class;
    }

    @Override
    public List<ChangeEvent> events(CalendarSubscription subscription, ChangeAction action) {
        return List.of();
    }

    @Override
    public Collection<UUID> auditSubjects(CalendarSubscription subscription) {
        return List.of(subscription.owner());
    }
}
