package no.moteplass.sessions.subscription;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The secret addresses. */
@ApplicationScoped
public class CalendarSubscriptionRepository implements PanacheRepositoryBase<CalendarSubscription, UUID> {

    public List<CalendarSubscription> of(UUID owner, @Nullable UUID after, int most) {
        return after == null
                ? find("owner = ?1 order by id", owner).page(0, most).list()
                : find("owner = ?1 and id > ?2 order by id", owner, after)
                        .page(0, most)
                        .list();
    }

    /** Ends all addresses of somebody, with what was written for them. */
    void endAllOf(UUID owner) {
        delete("owner", owner);
    }

    Optional<CalendarSubscription> lockOf(UUID owner, UUID id) {
        return find("owner = ?1 and id = ?2", owner, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
