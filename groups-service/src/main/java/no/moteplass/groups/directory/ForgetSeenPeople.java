package no.moteplass.groups.directory;

import java.util.EnumSet;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

import no.moteplass.groups.change.Change;
import no.moteplass.platform.change.ChangeAction;
import no.moteplass.platform.change.ChangeListener;
import no.moteplass.platform.identity.SeenPeople;

/** With every change of who may call, nobody is known from a moment ago any more: who has left is out at once. */
@ApplicationScoped
class ForgetSeenPeople implements ChangeListener {

    private static final Set<Change> OF_PEOPLE =
            EnumSet.of(Change.LEADER_CHANGED, Change.LEADER_IMPORTED, Change.LEADER_ERASED, Change.LEADER_BOUND);

    private final SeenPeople seen;
    private final TransactionSynchronizationRegistry transaction;

    ForgetSeenPeople(SeenPeople seen, TransactionSynchronizationRegistry transaction) {
        this.seen = seen;
        this.transaction = transaction;
    }

    /** Once a transaction, however many people a file changes. */
    @Override
    public void changed(Object subject, ChangeAction action) {
        if (!(action instanceof Change change)
                || !OF_PEOPLE.contains(change)
                || transaction.getResource(ForgetSeenPeople.class) != null) {
            return;
        }
        transaction.putResource(ForgetSeenPeople.class, true);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Who is looked up now is still found as before.
            }

            @Override
            public void afterCompletion(int status) {
                seen.forget();
            }
        });
    }
}
