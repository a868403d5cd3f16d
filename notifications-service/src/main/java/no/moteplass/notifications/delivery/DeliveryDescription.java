package no.moteplass.notifications.delivery;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.platform.change.ChangeAction;
import no.moteplass.platform.change.ChangeDescription;
import no.moteplass.platform.change.ChangeEvent;

/** How a change of a delivery is recorded: the audit trail names its reader. */
@ApplicationScoped
class DeliveryDescription implements ChangeDescription<Delivery> {

    @Override
    public Class<Delivery> type() {
        return Delivery.class;
    }

    @Override
    public List<ChangeEvent> events(Delivery delivery, ChangeAction action) {
        return List.of();
    }

    @Override
    public Collection<UUID> auditSubjects(Delivery delivery) {
        return List.of(delivery.leader());
    }
}
