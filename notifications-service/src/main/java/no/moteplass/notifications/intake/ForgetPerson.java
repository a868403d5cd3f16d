package no.moteplass.notifications.intake;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.notifications.delivery.Delivery;
import no.moteplass.notifications.delivery.DeliveryRepository;
import no.moteplass.notifications.preference.Preferences;
import no.moteplass.notifications.snapshot.LastNotifiedRepository;
import no.moteplass.platform.audit.AuditTrail;
import no.moteplass.platform.idempotency.IdempotentRequests;

/**
 * Forgets a person who is erased (P3): nothing more is sent to them, and nothing that names them or that they chose is
 * kept. What was sent when stays, under an id that leads to nobody.
 */
@ApplicationScoped
class ForgetPerson {

    private final DeliveryRepository deliveries;
    private final LastNotifiedRepository lastNotified;
    private final Preferences preferences;
    private final AuditTrail audit;
    private final IdempotentRequests requests;

    ForgetPerson(
            DeliveryRepository deliveries,
            LastNotifiedRepository lastNotified,
            Preferences preferences,
            AuditTrail audit,
            IdempotentRequests requests) {
        this.deliveries = deliveries;
        this.lastNotified = lastNotified;
        this.preferences = preferences;
        this.audit = audit;
        this.requests = requests;
    }

    /** @param names by what else than the id they were known */
    void person(UUID leader, Set<String> names) {
        deliveries.unsentTo(List.of(leader)).forEach(Delivery::cancel);
        deliveries.forgetReplies(leader);
        lastNotified.forget(leader);
        preferences.forget(leader);
        audit.forget(leader, names);
        requests.forget(leader, names);
    }
}
