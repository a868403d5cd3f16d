package no.moteplass.groups.membership;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** A role that somebody holds or held, from one instant until another. */
@Entity
@Table(name = "membership_role")
public class RolePeriod {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private GroupRole role;

    private Instant fromAt;
    private @Nullable Instant toAt;

    protected RolePeriod() {}

    RolePeriod(UUID id, GroupRole role, Instant from) {
        this.id = id;
        this.role = role;
        this.fromAt = from;
    }

    void end(Instant now) {
        if (toAt == null) {
            toAt = now;
        }
    }

    void backdate(Instant from) {
        fromAt = from;
    }

    GroupRole role() {
        return role;
    }

    Instant from() {
        return fromAt;
    }

    @Nullable
    Instant to() {
        return toAt;
    }

    boolean held() {
        return toAt == null;
    }
}
