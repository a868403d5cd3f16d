package no.moteplass.sessions.engagement;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.agroal.api.AgroalDataSource;
import no.moteplass.sessions.storage.JdbcRepository;

/** Who answered what, who is engaged when, and who a session is for. */
@Singleton
public class EngagementRepository extends JdbcRepository {

    private static final String ATTENDING = """
            select p.leader_id from session s join known_part p on p.group_id = s.group_id
            where s.id = ? and p.part <> 'PURPOSE_OWNER' and s.starts_at >= p.held_from
              and (p.held_to is null or s.starts_at < p.held_to or (p.until_closing and s.state = 'CANCELLED'))
            union
            select leader_id from facilitator_assignment where session_id = ? and scheduled
            """;
    private static final String OPEN_GROUPS_LED = """
            select distinct s.group_id from facilitator_assignment f
            join session s on s.id = f.session_id
            join known_group g on g.id = s.group_id
            where f.leader_id = any (?) and not g.confidential
            """;
    private static final String ENGAGEMENTS = """
            select leader_id, session_id, starts_at, ends_at from facilitator_assignment
            where scheduled and leader_id = any (?) and starts_at < ? and ends_at > ? order by starts_at
            """;
    private static final String EXPECTED = """
            select distinct p.leader_id, x.id as session_id, x.starts_at, x.ends_at
            from known_part mine
            join known_part p on p.leader_id = mine.leader_id
            join session x on x.group_id = p.group_id
            where mine.group_id = ? and mine.part <> 'PURPOSE_OWNER' and mine.held_to is null
              and p.part <> 'PURPOSE_OWNER' and x.state = 'SCHEDULED'
              and x.starts_at >= p.held_from and (p.held_to is null or x.starts_at < p.held_to)
              and x.starts_at < ? and x.ends_at > ?
            """;

    EngagementRepository(AgroalDataSource database) {
        super(database);
    }

    /** Somebody is at a session for a half-open time. */
    public record Engagement(UUID leader, UUID session, Instant from, Instant until) {
        public boolean overlaps(Instant start, Instant end) {
            return from.isBefore(end) && start.isBefore(until);
        }
    }

    /** What a person answered, for each of these sessions they answered. */
    public Map<UUID, String> answersOf(@Nullable UUID person, Collection<UUID> sessions) {
        return person == null || sessions.isEmpty()
                ? Map.of()
                : map(
                        "select session_id, response from session_response where leader_id = ? and session_id = any (?)",
                        row -> Map.entry(id(row, "session_id"), row.getString("response")),
                        person,
                        Set.copyOf(sessions));
    }

    /** Who said they will not come to a session. */
    public List<Map.Entry<UUID, UUID>> declinedOf(Collection<UUID> sessions) {
        return list(
                "select session_id, leader_id from session_response where response = 'DECLINED' and session_id = any (?)",
                row -> Map.entry(id(row, "session_id"), id(row, "leader_id")),
                Set.copyOf(sessions));
    }

    /** Whom a session is for. */
    public Set<UUID> attending(UUID session) {
        return Set.copyOf(list(ATTENDING, row -> id(row, "leader_id"), session, session));
    }

    /** The open groups that some of these people lead something in: their names are in its members' calendars. */
    public Set<UUID> openGroupsLedBy(Collection<UUID> leaders) {
        return Set.copyOf(list(OPEN_GROUPS_LED, row -> id(row, "group_id"), Set.copyOf(leaders)));
    }

    /** Writes sessions that may pass a lead to each other: nobody leads two at once when all are written (S4). */
    public void whileLeadsPass(Runnable writing) {
        update("set constraints ex_facilitator_double_booked deferred");
        writing.run();
        update("set constraints ex_facilitator_double_booked immediate");
    }

    /** When these people lead something, within a time. */
    public List<Engagement> leading(Collection<UUID> leaders, Instant from, Instant until) {
        return list(ENGAGEMENTS, EngagementRepository::engagement, Set.copyOf(leaders), until, from);
    }

    /** Where a group's members are expected, within a time: by their other groups, and by this one. */
    public List<Engagement> expected(UUID group, Instant from, Instant until) {
        return list(EXPECTED, EngagementRepository::engagement, group, until, from);
    }

    private static Engagement engagement(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Engagement(
                id(row, "leader_id"),
                id(row, "session_id"),
                java.util.Objects.requireNonNull(instant(row, "starts_at")),
                java.util.Objects.requireNonNull(instant(row, "ends_at")));
    }
}
