package no.moteplass.notifications.facts;

import jakarta.inject.Singleton;

import io.agroal.api.AgroalDataSource;

/**
 * Keeps planning and claiming apart. Whoever changes what holds, and plans mails from it, does so alone: two pages that
 * did not see each other would both miss the mail that follows from them together. Claims may run beside each other, but
 * not beside planning: a mail is made from what holds, and planning must know which mails have left.
 */
@Singleton
public class PlanningRepository extends SqlRepository {

    private static final long KEY = 7_083_001L;

    PlanningRepository(AgroalDataSource database) {
        super(database);
    }

    /** Waits until nobody plans or claims, and keeps others out until this transaction ends. */
    public void planAlone() {
        query("select pg_advisory_xact_lock(?)::text", row -> "", KEY);
    }

    /** Waits until nobody plans, and keeps planning out until this transaction ends. */
    public void claimBesideOthers() {
        query("select pg_advisory_xact_lock_shared(?)::text", row -> "", KEY);
    }
}
