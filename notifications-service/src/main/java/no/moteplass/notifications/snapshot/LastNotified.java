package no.moteplass.notifications.snapshot;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import no.moteplass.notifications.schedule.KnownSession;

/** What a person was last notified of about a session, and what they had been notified of before that. */
@Entity
@Table(name = "last_notified")
public class LastNotified {

    /**
     * Which session of whom.
     *
     * @param date the session's original date; empty for a single session
     */
    @Embeddable
    record Key(
            @Column(name = "leader_id") UUID leader,
            @Column(name = "uid") String uid,
            @Column(name = "recurrence_id") String date) {}

    /** Whether it takes place, as far as they know. */
    enum State {
        SCHEDULED,
        CANCELLED
    }

    /** What they knew before: only what took place can have been moved. */
    public record Earlier(
            boolean scheduled,
            Instant start,
            Instant end,
            @Nullable String place,
            @Nullable String link) {}

    @EmbeddedId
    private Key key;

    @Column(name = "session_id")
    private UUID session;

    @Column(name = "group_id")
    private UUID group;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "starts_at")
    private Instant start;

    @Column(name = "ends_at")
    private Instant end;

    @Nullable
    private String place;

    @Nullable
    private String link;

    /** The mail that says it; null where it was known from before. */
    @Column(name = "delivery_id")
    @Nullable
    private UUID delivery;

    @Enumerated(EnumType.STRING)
    @Nullable
    private State earlierState;

    @Column(name = "earlier_starts_at")
    @Nullable
    private Instant earlierStart;

    @Column(name = "earlier_ends_at")
    @Nullable
    private Instant earlierEnd;

    @Nullable
    private String earlierPlace;

    @Nullable
    private String earlierLink;

    @Column(name = "earlier_delivery_id")
    @Nullable
    private UUID earlierDelivery;

    protected LastNotified() {}

    /** That it takes place, at its time and place now. */
    public static LastNotified scheduled(UUID leader, KnownSession session, @Nullable UUID delivery) {
        var notified = new LastNotified();
        notified.key = new Key(leader, session.uid(), session.date());
        notified.session = session.id();
        notified.group = session.group();
        notified.state = State.SCHEDULED;
        notified.start = session.start();
        notified.end = session.end();
        notified.place = session.place();
        notified.link = session.link();
        notified.delivery = delivery;
        return notified;
    }

    /** The same time and place, and that it is off. */
    public LastNotified cancelledBy(UUID mail) {
        var notified = new LastNotified();
        notified.key = key;
        notified.session = session;
        notified.group = group;
        notified.state = State.CANCELLED;
        notified.start = start;
        notified.end = end;
        notified.place = place;
        notified.link = link;
        notified.delivery = mail;
        return notified;
    }

    /** Remembers what it takes the place of, so that a mail that did not leave can be taken back. */
    void replaces(LastNotified before) {
        earlierState = before.state;
        earlierStart = before.start;
        earlierEnd = before.end;
        earlierPlace = before.place;
        earlierLink = before.link;
        earlierDelivery = before.delivery;
    }

    /** Whether they know the time and place that it has now. */
    boolean agreesWith(KnownSession now) {
        return start.equals(now.start())
                && end.equals(now.end())
                && Objects.equals(place, now.place())
                && Objects.equals(link, now.link());
    }

    public Optional<Earlier> earlier() {
        return earlierState == null
                ? Optional.empty()
                : Optional.of(new Earlier(
                        earlierState == State.SCHEDULED,
                        Objects.requireNonNullElse(earlierStart, Instant.EPOCH),
                        Objects.requireNonNullElse(earlierEnd, Instant.EPOCH),
                        earlierPlace,
                        earlierLink));
    }

    Key key() {
        return key;
    }

    public UUID leader() {
        return key.leader();
    }

    public UUID session() {
        return session;
    }

    public UUID group() {
        return group;
    }

    public boolean scheduled() {
        return state == State.SCHEDULED;
    }

    public Instant start() {
        return start;
    }

    public Instant end() {
        return end;
    }

    public @Nullable String place() {
        return place;
    }

    public @Nullable String link() {
        return link;
    }
}
