package no.moteplass.platform.change;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.jspecify.annotations.Nullable;

import no.moteplass.platform.audit.AuditTrail;
import no.moteplass.platform.feed.source.FeedPublisher;

/**
 * Records changes in the transaction that makes them: flushes them (so that the subject's row is locked before its event
 * is written, and two changes of one subject cannot be published in the wrong order), publishes their events, writes one audit
 * entry, and lets the service's listeners do the rest. All of it commits with the change, or none of it does.
 */
@ApplicationScoped
public class ChangeJournal {

    private final EntityManager entities;
    private final FeedPublisher feed;
    private final AuditTrail audit;
    private final Instance<ChangeDescription<?>> descriptions;
    private final Instance<ChangeListener> listeners;

    ChangeJournal(
            EntityManager entities,
            FeedPublisher feed,
            AuditTrail audit,
            @Any Instance<ChangeDescription<?>> descriptions,
            @Any Instance<ChangeListener> listeners) {
        this.entities = entities;
        this.feed = feed;
        this.audit = audit;
        this.descriptions = descriptions;
        this.listeners = listeners;
    }

    /** The caller changed this. */
    @Transactional(TxType.MANDATORY)
    public void of(Object subject, ChangeAction action) {
        ofAll(List.of(subject), action);
    }

    /** The caller changed all this by one act: one audit entry names all of it. */
    @Transactional(TxType.MANDATORY)
    public void ofAll(List<?> subjects, ChangeAction action) {
        record(subjects, action, null);
    }

    /** A job changed this, or a person behind a signed link. */
    @Transactional(TxType.MANDATORY)
    public void by(String actor, Object subject, ChangeAction action) {
        record(List.of(subject), action, actor);
    }

    /**
     * The caller did something whose changes, if any, were recorded one by one as what follows from it: its one audit entry.
     *
     * @param about whom or what the entry names
     */
    @Transactional(TxType.MANDATORY)
    public void act(ChangeAction action, Collection<UUID> about) {
        audit.record(Objects.requireNonNull(action.auditedAs()), about);
    }

    private void record(List<?> subjects, ChangeAction action, @Nullable String actor) {
        entities.flush();
        var named = new LinkedHashSet<UUID>();
        for (var subject : subjects) {
            named.addAll(publish(subject, action));
        }
        var auditedAs = action.auditedAs();
        if (auditedAs != null && !subjects.isEmpty()) {
            if (actor == null) {
                audit.record(auditedAs, named);
            } else {
                audit.recordAs(actor, auditedAs, named);
            }
        }
        for (var subject : subjects) {
            listeners.forEach(listener -> listener.changed(subject, action));
        }
    }

    private List<UUID> publish(Object subject, ChangeAction action) {
        return described(subject, descriptionOf(subject), action);
    }

    private <T> List<UUID> described(Object subject, ChangeDescription<T> description, ChangeAction action) {
        var changed = description.type().cast(subject);
        for (var event : description.events(changed, action)) {
            feed.publish(event.type(), event.subject(), event.version(), event.data());
        }
        return List.copyOf(description.auditSubjects(changed, action));
    }

    private ChangeDescription<?> descriptionOf(Object subject) {
        for (var each : descriptions) {
            if (each.type().isInstance(subject)) {
                return each;
            }
        }
        throw new IllegalStateException(
                "Nobody describes changes of " + subject.getClass().getName());
    }
}
