package no.moteplass.platform.audit;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The audit trail, newest first. What the caller's transaction has not written yet is left to that transaction. */
@ApplicationScoped
class AuditRepository {

    private static final String NEWEST_FIRST = """
            select id, at, actor, action, subjects from audit_entry
            where (cast(:subject as uuid) is null or subjects @> array[cast(:subject as uuid)])
              and (cast(:actor as text) is null or actor = :actor)
              and (cast(:since as timestamptz) is null or at >= :since)
              and (cast(:before as uuid) is null or id < :before)
            order by id desc
            """;

    private final EntityManager entities;

    AuditRepository(EntityManager entities) {
        this.entities = entities;
    }

    List<AuditEntry> find(
            @Nullable UUID subject, @Nullable String actor, @Nullable Instant from, @Nullable UUID before, int most) {
        return entities.unwrap(Session.class)
                .createNativeQuery(NEWEST_FIRST, Object[].class)
                .addScalar("id", UUID.class)
                .addScalar("at", Instant.class)
                .addScalar("actor", String.class)
                .addScalar("action", String.class)
                .addScalar("subjects", UUID[].class)
                .setTupleTransformer((row, names) -> new AuditEntry(
                        (UUID) row[0], (Instant) row[1], (String) row[2], (String) row[3], Arrays.asList((UUID[])
                                row[4])))
                .setParameter("subject", subject, UUID.class)
                .setParameter("actor", actor, String.class)
                .setParameter("since", from, Instant.class)
                .setParameter("before", before, UUID.class)
                .setMaxResults(most)
                .getResultList();
    }

    void forget(UUID person, Collection<String> actors, String nobody) {
        entities.createNativeQuery("update audit_entry set actor = :nobody where actor = any(:actors)")
                .setParameter("nobody", nobody)
                .setParameter("actors", actors.toArray(String[]::new))
                .executeUpdate();
        entities.createNativeQuery("""
                        update audit_entry set subjects = array_remove(subjects, cast(:person as uuid))
                        where subjects @> array[cast(:person as uuid)]""").setParameter("person", person).executeUpdate();
    }

    void add(AuditEntry entry) {
        entities.createNativeQuery("""
                        insert into audit_entry (id, at, actor, action, subjects)
                        values (:id, :at, :actor, :action, :subjects)""")
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("id", entry.id())
                .setParameter("at", entry.at())
                .setParameter("actor", entry.actor())
                .setParameter("action", entry.action())
                .setParameter("subjects", entry.subjects().toArray(UUID[]::new))
                .executeUpdate();
    }
}
