package no.moteplass.groups.enrolment;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import no.moteplass.groups.catalogue.Programme;
import no.moteplass.groups.enrolment.Step.Already;
import no.moteplass.groups.enrolment.Step.Done;
import no.moteplass.groups.enrolment.Step.Expired;
import no.moteplass.groups.enrolment.Step.WrongState;

/** A leader's wish for a seat in a group, and what became of it. */
@Entity
@Table(name = "sign_up")
public class SignUp {

    @Id
    private UUID id;

    @Version
    private long version = 1;

    private UUID groupId;
    private UUID leader;
    private String programme;

    @SuppressWarnings("UnusedVariable") // An index reads it (G5).
    private boolean allowsSeveral;

    @Enumerated(EnumType.STRING)
    private SignUpState state;

    private @Nullable Long number;

    private transient @Nullable Integer ahead;

    private boolean invited;
    private boolean onRequest;

    @SuppressWarnings("UnusedVariable") // A query reads it.
    private @Nullable UUID invitation;

    @Embedded
    private Offer offer = Offer.none();

    private int lapses;
    private boolean passedOver;
    private Instant createdAt;

    @SuppressWarnings("UnusedVariable") // A check reads it, and later retention.
    private @Nullable Instant endedAt;

    private @Nullable String endReason;

    protected SignUp() {}

    private SignUp(
            UUID id, UUID group, UUID leader, Programme programme, SignUpState state, boolean onRequest, Instant now) {
        this.id = id;
        this.groupId = group;
        this.leader = leader;
        this.programme = programme.code();
        this.allowsSeveral = programme.allowsSeveral();
        this.state = state;
        this.onRequest = onRequest;
        this.createdAt = now;
    }

    public static SignUp placed(UUID id, UUID group, UUID leader, Programme programme, boolean onRequest, Instant now) {
        return new SignUp(id, group, leader, programme, SignUpState.PLACED, onRequest, now);
    }

    static SignUp waiting(
            UUID id, UUID group, UUID leader, Programme programme, boolean onRequest, QueueEnd end, Instant now) {
        var signUp = new SignUp(id, group, leader, programme, SignUpState.WAITING, onRequest, now);
        signUp.number = end.number();
        signUp.ahead = end.ahead();
        return signUp;
    }

    static SignUp offered(UUID id, UUID group, UUID leader, Programme programme, Instant now) {
        var signUp = new SignUp(id, group, leader, programme, SignUpState.OFFERED, false, now);
        signUp.hold(id, now);
        return signUp;
    }

    public static SignUp invited(
            UUID id, UUID group, UUID leader, Programme programme, ByInvitation invitation, Instant now) {
        var signUp = offered(id, group, leader, programme, now);
        signUp.invited = true;
        signUp.invitation = invitation.id();
        signUp.offer.holdUntil(invitation.until());
        return signUp;
    }

    private void hold(UUID seat, Instant now) {
        state = SignUpState.OFFERED;
        offer.hold(seat, now);
        passedOver = false;
    }

    /** A freed seat is held for whoever waits. */
    Step offer(UUID seat, Instant now) {
        if (state != SignUpState.WAITING) {
            return new WrongState(state);
        }
        hold(seat, now);
        return new Done();
    }

    /** A seat is given at once to whoever waits or has an offer. */
    public Step place() {
        if (state != SignUpState.WAITING && state != SignUpState.OFFERED) {
            return new WrongState(state);
        }
        state = SignUpState.PLACED;
        passedOver = false;
        offer.end();
        return new Done();
    }

    public Step accept(Instant now) {
        return switch (state) {
            case PLACED -> new Already();
            case OFFERED -> expired(now) ? new Expired() : place();
            case WAITING, DECLINED, LAPSED, WITHDRAWN -> new WrongState(state);
        };
    }

    public Step decline(Instant now) {
        return switch (state) {
            case DECLINED -> new Already();
            case OFFERED -> end(SignUpState.DECLINED, null, now);
            case PLACED, WAITING, LAPSED, WITHDRAWN -> new WrongState(state);
        };
    }

    /** A coordinator ends a place in the queue or an offer; a seat is taken back among the members. */
    public Step withdrawByCoordinator(Instant now) {
        return state == SignUpState.PLACED ? new WrongState(state) : withdraw("BY_COORDINATOR", now);
    }

    public Step withdraw(@Nullable String reason, Instant now) {
        return switch (state) {
            case WITHDRAWN -> new Already();
            case PLACED, WAITING, OFFERED -> end(SignUpState.WITHDRAWN, reason, now);
            case DECLINED, LAPSED -> new WrongState(state);
        };
    }

    /** The offer's mail is about to leave: from now on there is a deadline, which a later notice may put off until it has passed. */
    public Step notice(Instant deadline, Instant now) {
        return state == SignUpState.OFFERED ? offer.notice(deadline, now) : new WrongState(state);
    }

    /** The offer's mail was refused for good: whoever has not heard of it loses nothing by not answering. */
    public Step undelivered(Instant now) {
        return state == SignUpState.OFFERED ? offer.undelivered(now) : new WrongState(state);
    }

    /** The group is paused, and with it the deadline of what it offers. */
    public void rest(Instant now) {
        offer.rest(now);
    }

    /** @param rounded the first deadline that is no earlier */
    public void goOn(UnaryOperator<Instant> rounded, Instant now) {
        offer.goOn(rounded, now);
    }

    /** Nobody answered: the first time back to waiting with the number kept, the second time the end. */
    public Step lapse(LongSupplier numbers, Instant now) {
        if (state != SignUpState.OFFERED || !expired(now)) {
            return new WrongState(state);
        }
        if (lapses > 0) {
            lapses++;
            return end(SignUpState.LAPSED, null, now);
        }
        // The number first: taking it flushes, and nobody may be written as waiting without one.
        number = number == null ? Long.valueOf(numbers.getAsLong()) : number;
        lapses++;
        state = SignUpState.WAITING;
        passedOver = true;
        offer.end();
        return new Done();
    }

    /** Other seats were freed: who let one go by is asked again, but not about that one. */
    void askAgainAbout(Collection<UUID> freed) {
        if (passedOver && freed.stream().anyMatch(each -> !each.equals(offer.seat()))) {
            passedOver = false;
        }
    }

    private Step end(SignUpState ended, @Nullable String reason, Instant now) {
        state = ended;
        endedAt = now;
        endReason = reason;
        offer.end();
        return new Done();
    }

    /** Whether the deadline of the offer at hand has passed. */
    public boolean expired(Instant now) {
        return offer.expired(now);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID group() {
        return groupId;
    }

    public UUID leader() {
        return leader;
    }

    public String programme() {
        return programme;
    }

    public SignUpState state() {
        return state;
    }

    /** How many wait ahead, where that is known without counting. */
    public @Nullable Integer ahead() {
        return state == SignUpState.WAITING ? ahead : null;
    }

    public @Nullable Long number() {
        return number;
    }

    public boolean invited() {
        return invited;
    }

    public boolean onRequest() {
        return onRequest;
    }

    public int offer() {
        return offer.count();
    }

    int lapses() {
        return lapses;
    }

    public boolean offerUndelivered() {
        return offer.isUndelivered();
    }

    /** The seat that the offer holds or held; nothing where there never was an offer. */
    public @Nullable UUID seat() {
        return offer.seat();
    }

    boolean passedOver() {
        return passedOver;
    }

    public @Nullable Instant offeredAt() {
        return offer.offeredAt();
    }

    public @Nullable Instant offerExpiresAt() {
        return offer.expiresAt();
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable String endReason() {
        return endReason;
    }
}
