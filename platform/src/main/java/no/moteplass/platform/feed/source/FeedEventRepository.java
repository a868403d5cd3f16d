package no.moteplass.platform.feed.source;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

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

    /** One event, before it is written. */
    record New(String type, String subject, long version, Instant time, String data) {}

    /** Takes part in the transaction: it is too late for that when it ends. */
    void join() {
        entities.joinTransaction();
    }

    /** Written by one statement, in their order. Their subjects have been flushed by now; nothing else is. */
    void add(String changeId, List<New> events) {
        entities.createNativeQuery("""
                        insert into feed_event (change_id, type, subject, version, time, data)
                        select :change, e.type, e.subject, e.version, cast(e.time as timestamptz), cast(e.data as json)
                        from unnest(cast(:types as text[]), cast(:subjects as text[]), cast(:versions as bigint[]),
                            cast(:times as text[]), cast(:data as text[]))
                            with ordinality as e(type, subject, version, time, data, number)
                        order by e.number""")
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter("change", changeId)
                .setParameter("types", texts(events, New::type))
                .setParameter("subjects", texts(events, New::subject))
                .setParameter("versions", events.stream().map(New::version).toArray(Long[]::new))
                .setParameter("times", texts(events, each -> each.time().toString()))
                .setParameter("data", texts(events, New::data))
                .executeUpdate();
    }

    private static String[] texts(List<New> events, Function<New, String> member) {
        return events.stream().map(member).toArray(String[]::new);
    }

    void removeAll(String type, String subject) {
        entities.createNativeQuery("delete from feed_event where subject = :subject and type = :type")
                .setParameter("subject", subject)
                .setParameter("type", type)
                .executeUpdate();
    }
}
