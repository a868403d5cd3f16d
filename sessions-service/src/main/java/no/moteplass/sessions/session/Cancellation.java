package no.moteplass.sessions.session;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** Why a session does not take place, and since when that is decided. */
@Embeddable
record Cancellation(
        @Enumerated(EnumType.STRING) @Column(name = "cancel_reason")
        CancelReason reason,

        @Column(name = "cancelled_at") Instant at) {}
