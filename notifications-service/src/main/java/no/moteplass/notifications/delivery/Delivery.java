package no.moteplass.notifications.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

import no.moteplass.notifications.message.MessageKind;

/** One message to one person about one occasion, and what became of it (N1). */
@Entity
@Table(name = "delivery")
public class Delivery {

    /** N5: how long a mail server may be away before a message is given up. */
    public static final Duration PATIENCE = Duration.ofHours(24);

    @Id
    private UUID id;

    @Version
    private long version = 1;

    @Column(name = "leader_id")
    private UUID leader;

    @Convert(converter = KindAsCode.class)
    private MessageKind kind;

    private String occasion;
    private String subject;

    @Column(name = "group_id")
    @Nullable
    private UUID group;

    @Enumerated(EnumType.STRING)
    private DeliveryState state;

    private Instant createdAt;
    private Instant dueAt;

    @Nullable
    private Instant claimedAt;

    @Nullable
    private Instant firstTriedAt;

    private int tries;

    private boolean attached;

    private boolean inDoubt;

    @Nullable
    private Instant sentAt;

    @Embedded
    @Nullable
    private ReminderDetails reminder;

    @ElementCollection
    @CollectionTable(name = "delivery_session", joinColumns = @JoinColumn(name = "delivery_id"))
    @Column(name = "session_id")
    @BatchSize(size = 500)
    private Set<UUID> sessions = new HashSet<>();

    protected Delivery() {}

    public static Delivery of(UUID id, NewDelivery wanted, Instant now) {
        var delivery = new Delivery();
        delivery.id = id;
        delivery.leader = wanted.occasion().leader();
        delivery.kind = wanted.occasion().kind();
        delivery.occasion = wanted.occasion().text();
        delivery.subject = wanted.subject();
        delivery.group = wanted.group();
        delivery.state = DeliveryState.PENDING;
        delivery.createdAt = now;
        delivery.dueAt = wanted.due();
        return delivery;
    }

    /** Makes it a reminder, or moves the reminder it is (N3). */
    public void remindOf(ReminderDetails details, String newOccasion, Instant due) {
        reminder = details;
        occasion = newOccasion;
        dueAt = due;
        sessions.add(details.session());
    }

    /** Lists exactly these sessions. */
    public void list(Collection<UUID> listed) {
        if (!sessions.equals(Set.copyOf(listed))) {
            sessions.retainAll(listed);
            sessions.addAll(listed);
        }
    }

    public void attach(boolean isAttached) {
        attached = isAttached;
    }

    public boolean isAttached() {
        return attached;
    }

    /** Whether it can still be moved, suppressed or cancelled, for nobody can have seen it yet. */
    public boolean isUnsent() {
        return !inDoubt && (state == DeliveryState.PENDING || state == DeliveryState.RETRYING);
    }

    /** Whether it may have arrived although nobody said so: what it said counts as said, and is said again. */
    public boolean isInDoubt() {
        return inDoubt;
    }

    /** Overtaken by a later change of the same thing (N3). */
    public void suppress() {
        end(DeliveryState.SUPPRESSED);
    }

    /** What it was about is off, or no longer this person's. */
    public void cancel() {
        end(DeliveryState.CANCELLED);
    }

    /** It would come too late (N2). */
    public void expire() {
        end(DeliveryState.EXPIRED);
    }

    private void end(DeliveryState how) {
        if (state != DeliveryState.SENT) {
            state = how;
            claimedAt = null;
        }
    }

    /** What was suppressed or cancelled is needed after all. */
    public void revive(Instant due) {
        if (state == DeliveryState.SUPPRESSED || state == DeliveryState.CANCELLED) {
            beginAgain(due);
            inDoubt = false;
        }
    }

    private void beginAgain(Instant due) {
        state = DeliveryState.PENDING;
        dueAt = due;
        tries = 0;
        firstTriedAt = null;
    }

    /** Not yet: what must come before it has not left. */
    public void postpone(Instant until) {
        state = tries == 0 ? DeliveryState.PENDING : DeliveryState.RETRYING;
        claimedAt = null;
        dueAt = until;
    }

    /** What it waited for has come: it leaves no later than then. */
    public void hasten(Instant due) {
        dueAt = dueAt.isAfter(due) ? due : dueAt;
    }

    /** Whoever claimed it never came back, and may have handed it over. */
    public void followUp() {
        inDoubt = true;
    }

    public void claim(Instant now) {
        state = DeliveryState.SENDING;
        claimedAt = now;
        firstTriedAt = firstTriedAt == null ? now : firstTriedAt;
    }

    /** Whether this claim still holds: nobody else has taken it up meanwhile. */
    public boolean isClaimedAt(Instant then) {
        return state == DeliveryState.SENDING && then.equals(claimedAt);
    }

    public void sent(Instant now) {
        tries++;
        state = DeliveryState.SENT;
        sentAt = now;
        claimedAt = null;
        inDoubt = false;
    }

    /** The mail server fell silent after it got the whole mail: N5, and it may have arrived. */
    public void unanswered(Instant now, Duration pause) {
        refusedForNow(now, pause);
        inDoubt = true;
    }

    /** N5: tried again after a pause, for a day. */
    public void refusedForNow(Instant now, Duration pause) {
        tries++;
        claimedAt = null;
        var first = firstTriedAt == null ? now : firstTriedAt;
        var last = first.plus(PATIENCE);
        if (now.isBefore(last)) {
            state = DeliveryState.RETRYING;
            var next = now.plus(pause);
            dueAt = next.isBefore(last) ? next : last;
        } else {
            state = DeliveryState.FAILED;
        }
    }

    public void refusedForGood() {
        tries++;
        claimedAt = null;
        state = DeliveryState.FAILED;
    }

    /** Somebody has mended what was wrong: tried once more from now on. @return the state that refuses it, if one does */
    Optional<DeliveryState> retry(Instant now) {
        if (state != DeliveryState.FAILED && state != DeliveryState.RETRYING) {
            return Optional.of(state);
        }
        beginAgain(now);
        return Optional.empty();
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID leader() {
        return leader;
    }

    public MessageKind kind() {
        return kind;
    }

    public String occasion() {
        return occasion;
    }

    public String subject() {
        return subject;
    }

    /** The group it is about; a message may belong to none. */
    public Optional<UUID> group() {
        return Optional.ofNullable(group);
    }

    public DeliveryState state() {
        return state;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public @Nullable Instant sentAt() {
        return sentAt;
    }

    public int tries() {
        return tries;
    }

    /** What it reminds of, where it is a reminder. */
    public Optional<ReminderDetails> reminder() {
        return Optional.ofNullable(reminder);
    }
}
