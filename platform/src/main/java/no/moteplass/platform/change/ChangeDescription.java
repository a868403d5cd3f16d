package no.moteplass.platform.change;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * How changes of one kind of thing are published and audited. One bean for each kind.
 *
 * @param <T> the kind: an entity
 */
public interface ChangeDescription<T> {

    Class<T> type();

    /** The events that tell of it, in their order. The subject is flushed by now, so that its version is the new one. */
    List<ChangeEvent> events(T subject, ChangeAction action);

    /** Whom or what the audit trail names. */
    Collection<UUID> auditSubjects(T subject);

    /** The same, where what was done decides whom it was about. */
    default Collection<UUID> auditSubjects(T subject, ChangeAction action) {
        return auditSubjects(subject);
    }
}
