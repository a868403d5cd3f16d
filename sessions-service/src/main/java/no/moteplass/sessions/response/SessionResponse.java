package no.moteplass.sessions.response;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A person's answer about a session; the last one counts. */
@Entity
@Table(name = "session_response")
public class SessionResponse {

    @Id
    private UUID id;

    @Version
    private long version = 1;

    @Column(name = "session_id")
    private UUID session;

    @Column(name = "leader_id")
    private UUID leader;

    @Enumerated(EnumType.STRING)
    private Answer response;

    @Column(name = "responded_at")
    private Instant respondedAt;

    protected SessionResponse() {}

    SessionResponse(UUID id, UUID session, UUID leader, Answer response, Instant now) {
        this.id = id;
        this.session = session;
        this.leader = leader;
        this.response = response;
        this.respondedAt = now;
    }

    /** @return whether that is another answer than before */
    boolean answer(Answer answer, Instant now) {
        if (response == answer) {
            return false;
        }
        response = answer;
        respondedAt = now;
        return true;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID session() {
        return session;
    }

    public UUID leader() {
        return leader;
    }

    public Answer response() {
        return response;
    }

    public Instant respondedAt() {
        return respondedAt;
    }
}
