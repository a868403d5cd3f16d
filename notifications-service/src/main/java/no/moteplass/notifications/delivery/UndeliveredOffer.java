package no.moteplass.notifications.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** An offer whose mail was given up: groups-service is told of it until it answers (G7). */
@Entity
@Table(name = "undelivered_offer")
public class UndeliveredOffer {

    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(5);
    private static final int MOST_DOUBLINGS = 6;

    @Id
    @Column(name = "delivery_id")
    private UUID delivery;

    @Column(name = "sign_up_id")
    private UUID signUp;

    @SuppressWarnings("UnusedVariable") // A query reads it.
    private Instant dueAt;

    private int tries;

    @Nullable
    private Instant reportedAt;

    protected UndeliveredOffer() {}

    UndeliveredOffer(UUID delivery, UUID signUp, Instant now) {
        this.delivery = delivery;
        this.signUp = signUp;
        this.dueAt = now;
    }

    /** Groups-service knows, or there is no such offer any more. */
    void answered(Instant now) {
        reportedAt = now;
    }

    /** Groups-service is away: told again after a pause, doubled each time up to some minutes. */
    void unanswered(Instant now) {
        dueAt = now.plus(SHORTEST_PAUSE.multipliedBy(1L << Math.min(tries, MOST_DOUBLINGS)));
        tries++;
    }

    public UUID delivery() {
        return delivery;
    }

    public UUID signUp() {
        return signUp;
    }

    /** Since when groups-service knows; null until then. */
    public @Nullable Instant reportedAt() {
        return reportedAt;
    }
}
