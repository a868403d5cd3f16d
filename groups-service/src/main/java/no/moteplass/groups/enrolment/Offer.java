package no.moteplass.groups.enrolment;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

import no.moteplass.groups.enrolment.Step.Already;
import no.moteplass.groups.enrolment.Step.Done;
import no.moteplass.groups.enrolment.Step.Expired;

/** The offers that a sign-up has had: how many, and what holds of the last one. */
@Embeddable
class Offer {

    private int offer;

    /** Which seat it holds, or held: declined or lapsed, the seat goes on under the same name. */
    private @Nullable UUID seat;

    private @Nullable Instant offeredAt;
    private @Nullable Instant offerUntil;
    private @Nullable Instant offerExpiresAt;
    private boolean offerUndelivered;

    /** Since when the group has been paused, and the deadline with it. */
    private @Nullable Instant offerRestsSince;

    protected Offer() {}

    static Offer none() {
        return new Offer();
    }

    void hold(UUID freed, Instant now) {
        offer++;
        seat = freed;
        offeredAt = now;
        offerExpiresAt = null;
        offerUndelivered = false;
        offerRestsSince = null;
    }

    /** An invitation may say itself until when. */
    void holdUntil(@Nullable Instant until) {
        offerUntil = until;
    }

    Step notice(Instant deadline, Instant now) {
        if (expired(now)) {
            return new Expired();
        }
        var until = offerUntil != null && offerUntil.isAfter(now) ? offerUntil : deadline;
        if (offerExpiresAt != null && !until.isAfter(offerExpiresAt)) {
            return new Already();
        }
        offerExpiresAt = until;
        offerUndelivered = false;
        return new Done();
    }

    Step undelivered(Instant now) {
        if (expired(now)) {
            return new Expired();
        }
        if (offerUndelivered) {
            return new Already();
        }
        offerUndelivered = true;
        offerExpiresAt = null;
        return new Done();
    }

    /** The group is paused. */
    void rest(Instant now) {
        offerRestsSince = now;
    }

    /**
     * The group goes on: whoever knows of a deadline gets back the time that has passed, and a day at the least. The offer
     * counts as another one, for its mail's links ended with the old deadline.
     *
     * @param rounded the first deadline that is no earlier
     */
    void goOn(UnaryOperator<Instant> rounded, Instant now) {
        if (offerRestsSince != null && offerExpiresAt != null) {
            var resumed = offerExpiresAt.plus(Duration.between(offerRestsSince, now));
            var tomorrow = now.plus(Duration.ofDays(1));
            offerExpiresAt = rounded.apply(resumed.isAfter(tomorrow) ? resumed : tomorrow);
            offer++;
        }
        offerRestsSince = null;
    }

    void end() {
        offerUndelivered = false;
        offerRestsSince = null;
    }

    boolean expired(Instant now) {
        return offerRestsSince == null && offerExpiresAt != null && !now.isBefore(offerExpiresAt);
    }

    int count() {
        return offer;
    }

    @Nullable
    UUID seat() {
        return seat;
    }

    @Nullable
    Instant offeredAt() {
        return offeredAt;
    }

    @Nullable
    Instant expiresAt() {
        return offerExpiresAt;
    }

    boolean isUndelivered() {
        return offerUndelivered;
    }
}
