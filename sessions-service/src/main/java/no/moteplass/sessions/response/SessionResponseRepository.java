package no.moteplass.sessions.response;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All that was answered. */
@ApplicationScoped
public class SessionResponseRepository implements PanacheRepositoryBase<SessionResponse, UUID> {

    Optional<SessionResponse> of(UUID session, UUID leader) {
        return find("session = ?1 and leader = ?2", session, leader).firstResultOptional();
    }

    public List<SessionResponse> of(UUID session) {
        return list("session", session);
    }
}
