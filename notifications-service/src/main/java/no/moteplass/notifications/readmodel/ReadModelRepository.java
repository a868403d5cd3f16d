package no.moteplass.notifications.readmodel;

import java.util.Collection;
import java.util.List;

import org.hibernate.StatelessSession;

import no.moteplass.platform.feed.FeedEvent;

/**
 * Keeps read models, the latest version only. Without a persistence context: a page of a thousand events changes rows that
 * are read again in the same transaction, and nothing of them shall be compared or written a second time.
 */
public abstract class ReadModelRepository {

    protected abstract StatelessSession session();

    /** Keeps what an event says, unless as much is known already. @return whether it was news */
    protected <T extends ReadModel> boolean keep(Class<T> type, Object id, T said, FeedEvent event) {
        said.isFrom(event);
        var known = session().get(type, id);
        if (known != null && known.isAsNewAs(event)) {
            return false;
        }
        said.takeOver(known);
        if (known == null) {
            session().insert(said);
        } else {
            session().update(said);
        }
        return true;
    }

    /** By a condition on {@code it} with one parameter, {@code :value}: a value, or several for {@code in}. */
    protected <T extends ReadModel> List<T> find(Class<T> type, String condition, Object value) {
        if (value instanceof Collection<?> many && many.isEmpty()) {
            return List.of();
        }
        return session()
                .createSelectionQuery("from " + type.getSimpleName() + " it where " + condition, type)
                .setParameter("value", value)
                .getResultList();
    }

    /** Forgets what a source no longer says after it began another epoch. */
    protected void forgetOtherEpochs(List<Class<? extends ReadModel>> types, String epoch) {
        for (var type : types) {
            session()
                    .createMutationQuery("delete from " + type.getSimpleName() + " where epoch <> :epoch")
                    .setParameter("epoch", epoch)
                    .executeUpdate();
        }
    }
}
