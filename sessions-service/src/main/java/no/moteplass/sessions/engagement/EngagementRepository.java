package no.moteplass.sessions.engagement;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.hibernate.query.QueryFlushMode;

/**
 * Who leads or is expected where, and who will not come, across groups. It is asked while sessions are being planned:
 * nothing of those is written before the plan is complete, so its reads do not flush.
 */
@ApplicationScoped
public class EngagementRepository {

    private static final String LEADING = """
            select leader_id, session_id, starts_at, ends_at from facilitator_assignment
            where scheduled and leader_id = any (:leaders) and starts_at < :until and ends_at > :from order by starts_at
            """;
    private static final String EXPECTED = """
            select distinct p.leader_id, x.id as session_id, x.group_id, x.starts_at, x.ends_at
            from known_participation mine
            join known_participation p on p.leader_id = mine.leader_id
            join session x on x.group_id = p.group_id
            where mine.group_id = :group and mine.kind <> 'PURPOSE_OWNER' and mine.held_to is null
              and p.kind <> 'PURPOSE_OWNER' and x.state = 'SCHEDULED'
              and x.starts_at >= p.held_from and (p.held_to is null or x.starts_at < p.held_to)
              and x.starts_at < :until and x.ends_at > :from
            """;
    private static final String DECLINED = """
            select session_id, leader_id from session_response
            where response = 'DECLINED' and session_id = any (:sessions)
            """;

    private final Session entities;

    EngagementRepository(Session entities) {
        this.entities = entities;
    }

    /** When these people lead something, within a time. */
    public List<Engagement> leading(Collection<UUID> leaders, Instant from, Instant until) {
        return within(from, until, entities.createNativeQuery(LEADING, Engagement.class))
                .setParameter("leaders", ids(leaders))
                .getResultList();
    }

    /** Where a group's members are expected, within a time: by their other groups, and by this one. */
    public List<Expected> expected(UUID group, Instant from, Instant until) {
        return within(from, until, entities.createNativeQuery(EXPECTED, Expected.class))
                .setParameter("group", group)
                .getResultList();
    }

    private static <T> NativeQuery<T> within(Instant from, Instant until, NativeQuery<T> query) {
        return query.setParameter("from", from).setParameter("until", until).setQueryFlushMode(QueryFlushMode.NO_FLUSH);
    }

    private record Declined(UUID session, UUID leader) {}

    /** For each of these sessions, who said they will not come. */
    public Map<UUID, Set<UUID>> declined(Collection<UUID> sessions) {
        return sessions.isEmpty()
                ? Map.of()
                : entities
                        .createNativeQuery(DECLINED, Declined.class)
                        .setParameter("sessions", ids(sessions))
                        .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
                        .getResultList()
                        .stream()
                        .collect(Collectors.groupingBy(
                                Declined::session, Collectors.mapping(Declined::leader, Collectors.toSet())));
    }

    private static UUID[] ids(Collection<UUID> ids) {
        return Set.copyOf(ids).toArray(UUID[]::new);
    }
}
