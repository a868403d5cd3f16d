package no.moteplass.platform.idempotency;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.transaction.Transactional;

import org.hibernate.Session;
import org.hibernate.query.QueryFlushMode;

/** Requests with a key that have had their effect. */
@ApplicationScoped
class IdempotencyRepository {

    private static final Duration KEPT = Duration.ofHours(24);

    record Earlier(String requestHash, String resource) {}

    private final EntityManager entities;
    private final Clock clock;

    IdempotencyRepository(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Holds the key until the transaction ends; false while another transaction holds it. */
    boolean claim(String caller, String key) {
        return entities.unwrap(Session.class)
                .createNativeQuery("select pg_try_advisory_xact_lock(hashtextextended(:what, 71))", Boolean.class)
                .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
                .setParameter("what", caller + "\u001f" + key)
                .getSingleResult();
    }

    Optional<Earlier> find(String caller, String key) {
        return entities.unwrap(Session.class)
                .createNativeQuery("""
                        select request_hash, resource from idempotent_request
                        where caller = :caller and key = :key and at > :since""", Earlier.class)
                .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
                .setParameter("caller", caller)
                .setParameter("key", key)
                .setParameter("since", clock.instant().minus(KEPT))
                .uniqueResultOptional();
    }

    void keep(String caller, String key, String requestHash, int status, String resource) {
        entities.createNativeQuery("""
                        insert into idempotent_request (caller, key, request_hash, status, resource, at)
                        values (:caller, :key, :requestHash, :status, :resource, :at)
                        on conflict on constraint pk_idempotent_request do update
                        set request_hash = excluded.request_hash, status = excluded.status,
                            resource = excluded.resource, at = excluded.at""")
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("caller", caller)
                .setParameter("key", key)
                .setParameter("requestHash", requestHash)
                .setParameter("status", status)
                .setParameter("resource", resource)
                .setParameter("at", clock.instant())
                .executeUpdate();
    }

    void forget(String resource, Collection<String> callers) {
        entities.createNativeQuery(
                        "delete from idempotent_request where resource = :resource or caller = any(:callers)")
                .setParameter("resource", resource)
                .setParameter("callers", callers.toArray(String[]::new))
                .executeUpdate();
    }

    /** Deletes what is older than a day, a batch and a transaction at a time. @return how many */
    @Transactional
    int forget(int most) {
        return entities.createNativeQuery("""
                        delete from idempotent_request where ctid in (
                            select ctid from idempotent_request where at <= :until limit :most)""")
                .setParameter("until", clock.instant().minus(KEPT))
                .setParameter("most", most)
                .executeUpdate();
    }
}
