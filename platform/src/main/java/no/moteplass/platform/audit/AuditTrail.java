package no.moteplass.platform.audit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import no.moteplass.platform.id.Ids;
import no.moteplass.platform.identity.Caller;

/** Keeps who did what to whom: one row a request, never the content (P4). */
@ApplicationScoped
public class AuditTrail {

    private static final String ERASED = "erased";

    private final AuditRepository entries;
    private final Clock clock;
    private final Caller caller;

    AuditTrail(AuditRepository entries, Clock clock, Caller caller) {
        this.entries = entries;
        this.clock = clock;
        this.caller = caller;
    }

    /**
     * Records what the caller does, in the current transaction or one of its own.
     *
     * @param action what was done, as {@code members.read}
     * @param subjects whom it is about
     */
    @Transactional
    public void record(String action, Collection<UUID> subjects) {
        recordAs(caller.actor(), action, subjects);
    }

    /**
     * Somebody is erased (P3): no row names them any more, by id or by name, as its subject or its actor. The rows stay.
     *
     * @param names what else than the id the trail may call them
     */
    @Transactional
    public void forget(UUID person, Collection<String> names) {
        var actors = new ArrayList<>(names);
        actors.add(person.toString());
        entries.forget(person, actors, ERASED);
    }

    /** Records what somebody else than the caller did: a job, or a person behind a signed link. */
    @Transactional
    public void recordAs(String actor, String action, Collection<UUID> subjects) {
        entries.add(new AuditEntry(
                Ids.next(clock),
                clock.instant(),
                actor,
                action,
                subjects.stream().distinct().toList()));
    }
}
