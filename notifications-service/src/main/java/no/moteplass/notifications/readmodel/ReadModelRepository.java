package no.moteplass.notifications.readmodel;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.hibernate.StatelessSession;

import no.moteplass.platform.feed.FeedEvent;

/**
 * Keeps read models, the latest version only. Without a persistence context: a page of a thousand events changes rows that
 * are read again in the same transaction, and nothing of them shall be compared or written a second time.
 */
public abstract class ReadModelRepository {

    protected abstract StatelessSession session();

    /** What is known of a page's subjects, by the types of events that each kind of row is written from. */
    protected KnownRows known(Map<String, Class<? extends ReadModel>> kinds, List<FeedEvent> page) {
        var known = new KnownRows();
        kinds.forEach((event, kind) -> {
            var ids = page.stream()
                    .filter(each -> each.type().equals(event))
                    .map(FeedEvent::subject)
                    .distinct()
                    .map(subject -> id(kind, subject))
                    .toList();
            ids.forEach(id -> known.put(kind, id, null));
            // Not getMultiple: what that has read, later queries of the same session would return unchanged.
            find(kind, "id(it) in :value", ids).forEach(row -> known.put(kind, row.key(), row));
        });
        return known;
    }

    /** The key under which a subject is kept. */
    protected Object id(Class<? extends ReadModel> kind, String subject) {
        return UUID.fromString(subject);
    }

    /** Keeps what an event says; empty where as much was known already. */
    protected <T extends ReadModel> Optional<News<T>> keep(Class<T> kind, T said, FeedEvent event, KnownRows known) {
        var before = known.find(kind, said.key(), () -> session().get(kind, said.key()));
        if (before != null && before.isAsNewAs(event)) {
            return Optional.empty();
        }
        return Optional.of(write(kind, said, event, known));
    }

    /** Keeps what an event says, whatever was known. */
    protected <T extends ReadModel> News<T> write(Class<T> kind, T said, FeedEvent event, KnownRows known) {
        var before = known.find(kind, said.key(), () -> session().get(kind, said.key()));
        said.isFrom(event);
        said.takeOver(before);
        if (before == null) {
            session().insert(said);
        } else {
            session().update(said);
        }
        known.put(kind, said.key(), said);
        return new News<>(Optional.ofNullable(before));
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
    protected void forgetOtherEpochs(Collection<Class<? extends ReadModel>> types, String epoch) {
        for (var type : types) {
            session()
                    .createMutationQuery("delete from " + type.getSimpleName() + " where epoch <> :epoch")
                    .setParameter("epoch", epoch)
                    .executeUpdate();
        }
    }
}
