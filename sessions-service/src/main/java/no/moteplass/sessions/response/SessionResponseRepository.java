package no.moteplass.sessions.response;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All that was answered, and who is asked. */
@ApplicationScoped
public class SessionResponseRepository implements PanacheRepositoryBase<SessionResponse, UUID> {

    private static final String EXPECTED = """
            select p.leader_id from session s join known_participation p on p.group_id = s.group_id
            where s.id = :session and p.kind <> 'PURPOSE_OWNER' and s.starts_at >= p.held_from
              and (p.held_to is null or s.starts_at < p.held_to or (p.until_closing and s.state = 'CANCELLED'))
            union
            select leader_id from facilitator_assignment where session_id = :session and scheduled
            """;

    Optional<SessionResponse> of(UUID session, UUID leader) {
        return find("session = ?1 and leader = ?2", session, leader).firstResultOptional();
    }

    /** Who answered a session, with what. */
    public Map<UUID, Answer> answers(UUID session) {
        return list("session", session).stream()
                .collect(Collectors.toMap(SessionResponse::leader, SessionResponse::response));
    }

    /** Whom a session is for. */
    public Set<UUID> expected(UUID session) {
        return Set.copyOf(getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(EXPECTED, UUID.class)
                .setParameter("session", session)
                .getResultList());
    }
}
