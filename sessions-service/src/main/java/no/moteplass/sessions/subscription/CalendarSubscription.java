package no.moteplass.sessions.subscription;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

/** A secret address from which a calendar program pulls. When it was last used is kept beside it, and changes nothing. */
@Entity
@Table(name = "calendar_subscription")
public class CalendarSubscription {

    @Id
    private UUID id;

    @Version
    private long version = 1;

    private UUID owner;

    @Enumerated(EnumType.STRING)
    private SubscriptionKind kind;

    @Enumerated(EnumType.STRING)
    private Mask mask;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_used_at", updatable = false)
    private @Nullable Instant lastUsedAt;

    protected CalendarSubscription() {}

    CalendarSubscription(UUID id, UUID owner, Mask mask, Token token, Instant now) {
        this.id = id;
        this.owner = owner;
        this.kind = SubscriptionKind.PERSON;
        this.mask = mask;
        this.tokenHash = token.hash();
        this.createdAt = now;
    }

    /** Gives it another address; the old one leads nowhere from now on. */
    void rotate(Token token) {
        tokenHash = token.hash();
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID owner() {
        return owner;
    }

    public SubscriptionKind kind() {
        return kind;
    }

    public Mask mask() {
        return mask;
    }

    public Instant createdAt() {
        return createdAt;
    }

    @Nullable
    public Instant lastUsedAt() {
        return lastUsedAt;
    }
}
