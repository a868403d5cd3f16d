package no.moteplass.sessions.groupfeed;

import java.util.Collection;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.platform.audit.AuditTrail;
import no.moteplass.platform.idempotency.IdempotentRequests;
import no.moteplass.sessions.calendar.CalendarStamps;
import no.moteplass.sessions.directory.KnownLeaderRepository;
import no.moteplass.sessions.subscription.Subscribe;

/**
 * Forgets what names people who were erased (P3), beside their rows of the directory: where they signed in, the
 * addresses of their calendars, and other people's calendars that have their names. Ids stay, and tell nothing any more.
 */
@ApplicationScoped
class ErasedPeople {

    private final KnownLeaderRepository leaders;
    private final AuditTrail audit;
    private final IdempotentRequests requests;
    private final Subscribe addresses;
    private final CalendarStamps calendars;

    ErasedPeople(
            KnownLeaderRepository leaders,
            AuditTrail audit,
            IdempotentRequests requests,
            Subscribe addresses,
            CalendarStamps calendars) {
        this.leaders = leaders;
        this.audit = audit;
        this.requests = requests;
        this.addresses = addresses;
        this.calendars = calendars;
    }

    /** Part of the transaction that learned of it, before the directory forgets them. */
    void forget(Collection<UUID> erased) {
        if (erased.isEmpty()) {
            return;
        }
        var keys = leaders.keysOf(erased);
        for (var person : erased) {
            audit.forget(person, keys);
            requests.forget(person, keys);
            addresses.endAllOf(person);
        }
        calendars.forgetOldWritings();
    }
}
