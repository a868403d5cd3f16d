package no.moteplass.platform.feed.source;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;

/** Events as a change writes them, in its own transaction and on its own connection. */
@ApplicationScoped
class FeedEventRepository {

    private final EntityManager entities;

    FeedEventRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Its subject has been flushed by now; flushing all there is for each event of many would take long. */
    void add(String changeId, String type, String subject, long version, Instant time, String data) {
        entities.createNativeQuery("""
                        insert into feed_event (change_id, type, subject, version, time, data)
                        values (:change, :type, :subject, :version, :time, cast(:data as json))""")
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("change", changeId)
                .setParameter("type", type)
                .setParameter("subject", subject)
                .setParameter("version", version)
                .setParameter("time", time)
                .setParameter("data", data)
                .executeUpdate();
    }

    void removeAll(String type, String subject) {
        entities.createNativeQuery("delete from feed_event where subject = :subject and type = :type")
                .setParameter("subject", subject)
                .setParameter("type", type)
                .executeUpdate();
    }
}
