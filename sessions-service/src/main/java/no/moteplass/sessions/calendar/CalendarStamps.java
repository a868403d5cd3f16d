package no.moteplass.sessions.calendar;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

import no.moteplass.platform.change.ChangeAction;
import no.moteplass.platform.change.ChangeListener;
import no.moteplass.sessions.facilitation.FacilitatorsChange;
import no.moteplass.sessions.session.Session;
import no.moteplass.sessions.subscription.CalendarSubscription;

/**
 * Stamps the calendars that a change may show in, so that they are written again when they are next read. A transaction's
 * stamps are collected and raised once, as its last statement: it then waits for nobody while others wait for it.
 */
@ApplicationScoped
public class CalendarStamps implements ChangeListener {

    private static final String FORGETS = CalendarStamps.class.getName() + ".forgets";
    private static final String COLLECTED = CalendarStamps.class.getName();

    private final CalendarStampRepository stamps;
    private final RecentCalendars recent;
    private final TransactionSynchronizationRegistry transaction;

    CalendarStamps(
            CalendarStampRepository stamps, RecentCalendars recent, TransactionSynchronizationRegistry transaction) {
        this.stamps = stamps;
        this.recent = recent;
        this.transaction = transaction;
    }

    /** Answers and what a series says of itself show in no calendar; its sessions do. */
    @Override
    public void changed(Object subject, ChangeAction action) {
        switch (subject) {
            case Session session -> showsIn(List.of(session.group()), session.leaders());
            case FacilitatorsChange change -> showsIn(List.of(change.session().group()), change.beforeAndAfter());
            case CalendarSubscription address -> forgetRecent();
            default -> {
                // Shows in no calendar.
            }
        }
    }

    /** What is known of these people changed: it shows in their own calendars, and where their names are. */
    public void changedPeople(Collection<UUID> leaders) {
        showsIn(stamps.openGroupsLedBy(leaders), leaders);
    }

    /**
     * Something changed that may show in calendars. Part of a transaction.
     *
     * @param groups of all who ever took part in them
     * @param leaders and of these
     */
    public void showsIn(Collection<UUID> groups, Collection<UUID> leaders) {
        if (groups.isEmpty() && leaders.isEmpty()) {
            return;
        }
        var collected = collected();
        collected.groups.addAll(groups);
        collected.leaders.addAll(leaders);
    }

    /** Somebody is erased (P3): no writing of a calendar keeps their name, though nobody may ever ask for it again. */
    public void forgetOldWritings() {
        collected().forgetsOldWritings = true;
    }

    private Collected collected() {
        if (transaction.getResource(COLLECTED) instanceof Collected already) {
            return already;
        }
        var collected = new Collected();
        transaction.putResource(COLLECTED, collected);
        stamps.beforeCommit(() -> {
            stamps.raise(collected.groups, collected.leaders);
            if (collected.forgetsOldWritings) {
                stamps.forgetOldWritings();
            }
        });
        forgetRecent();
        return collected;
    }

    /** An address that has ended, and what somebody else's change made untrue, is not answered from memory. */
    private void forgetRecent() {
        if (transaction.getResource(FORGETS) != null) {
            return;
        }
        transaction.putResource(FORGETS, true);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // What is read now is still as before.
            }

            @Override
            public void afterCompletion(int status) {
                recent.forget();
            }
        });
    }

    /** What is to be stamped when the transaction at hand commits. */
    private static final class Collected {

        private final Set<UUID> groups = new HashSet<>();
        private final Set<UUID> leaders = new HashSet<>();
        private boolean forgetsOldWritings;
    }
}
