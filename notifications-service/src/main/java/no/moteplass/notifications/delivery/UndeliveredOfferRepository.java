package no.moteplass.notifications.delivery;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The offers whose mail was given up. */
@ApplicationScoped
@Transactional
public class UndeliveredOfferRepository implements PanacheRepositoryBase<UndeliveredOffer, UUID> {

    private final Clock clock;

    UndeliveredOfferRepository(Clock clock) {
        this.clock = clock;
    }

    public void add(Delivery offer) {
        deleteById(offer.id());
        persist(new UndeliveredOffer(offer.id(), UUID.fromString(offer.subject()), clock.instant()));
    }

    /** Its mail has left after all, or is tried once more. */
    public void forget(UUID delivery) {
        deleteById(delivery);
    }

    /** The next that groups-service is to be told of. */
    public List<UndeliveredOffer> due(int most) {
        return find("reportedAt is null and dueAt <= ?1 order by dueAt, delivery", clock.instant())
                .range(0, most - 1)
                .list();
    }

    /** Notes whether groups-service has answered; where the mail is tried once more meanwhile, nothing. */
    public void told(UUID delivery, boolean answered) {
        findByIdOptional(delivery).ifPresent(known -> {
            if (answered) {
                known.answered(clock.instant());
            } else {
                known.unanswered(clock.instant());
            }
        });
    }

    /** Those of some deliveries. */
    public Map<UUID, UndeliveredOffer> of(Collection<UUID> deliveries) {
        var found = new HashMap<UUID, UndeliveredOffer>();
        if (!deliveries.isEmpty()) {
            list("delivery in ?1", deliveries).forEach(each -> found.put(each.delivery(), each));
        }
        return found;
    }
}
