package no.moteplass.notifications.locking;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.StatelessSession;

/**
 * Keeps planning and claiming apart. Whoever changes what holds, and plans mails from it, does so alone: two pages that
 * did not see each other would both miss the mail that follows from them together. Claims may run beside each other, but
 * not beside planning: a mail is made from what holds, and planning must know which mails have left.
 */
@ApplicationScoped
public class PlanningLockRepository {

    private static final long KEY = 7_083_001L;

    private final StatelessSession session;

    PlanningLockRepository(StatelessSession session) {
        this.session = session;
    }

    /** Waits until nobody plans or claims, and keeps others out until this transaction ends. */
    public void planAlone() {
        lock("select cast(pg_advisory_xact_lock(:key) as text) as locked");
    }

    /** Waits until nobody plans, and keeps planning out until this transaction ends. */
    public void claimBesideOthers() {
        lock("select cast(pg_advisory_xact_lock_shared(:key) as text) as locked");
    }

    private void lock(String how) {
        session.createNativeQuery(how, String.class)
                .addScalar("locked", String.class)
                .setParameter("key", KEY)
                .getSingleResult();
    }
}
