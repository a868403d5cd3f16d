package no.moteplass.sessions.subscription;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;

/** Who pulls a calendar, as it was last said. */
@ApplicationScoped
class CalendarPullRepository {

    private static final String PULLING = """
            select id from calendar_subscription
            where owner = :leader and kind = 'PERSON' and last_used_at > :after limit 1
            """;
    private static final String NOTE = """
            insert into calendar_pull (leader_id, version, pulls) values (:leader, 1, :pulls)
            on conflict on constraint pk_calendar_pull do update
            set version = calendar_pull.version + 1, pulls = excluded.pulls
            where calendar_pull.pulls <> excluded.pulls
            returning leader_id, version, pulls
            """;
    private static final String STALE = """
            select p.leader_id from calendar_pull p
            where p.pulls and not exists (
                select from calendar_subscription s
                where s.owner = p.leader_id and s.kind = 'PERSON' and s.last_used_at > :after)
            limit :most
            """;

    private final Session entities;

    CalendarPullRepository(Session entities) {
        this.entities = entities;
    }

    /** Whether an address of the person's own was read after an instant. */
    boolean isPulling(UUID leader, Instant after) {
        return entities.createNativeQuery(PULLING, UUID.class)
                .setParameter("leader", leader)
                .setParameter("after", after)
                .uniqueResultOptional()
                .isPresent();
    }

    boolean isSaidToPull(UUID leader) {
        return entities.createNativeQuery(
                        "select leader_id from calendar_pull where leader_id = :leader and pulls", UUID.class)
                .setParameter("leader", leader)
                .uniqueResultOptional()
                .isPresent();
    }

    /** Notes it. @return what holds now, or empty where it was so already */
    Optional<CalendarPull> note(UUID leader, boolean pulls) {
        return entities.createNativeQuery(NOTE, CalendarPull.class)
                .setParameter("leader", leader)
                .setParameter("pulls", pulls)
                .uniqueResultOptional();
    }

    /** Those who were said to pull, and have not since an instant. */
    List<UUID> stale(Instant after, int most) {
        return entities.createNativeQuery(STALE, UUID.class)
                .setParameter("after", after)
                .setParameter("most", most)
                .getResultList();
    }
}
