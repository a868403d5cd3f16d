package no.moteplass.sessions.attendance;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** Somebody who was expected at a session of an open programme, and whether they came. */
@Embeddable
public record Attendee(
        @Column(name = "leader_id", nullable = false) UUID leader,

        @Enumerated(EnumType.STRING) @Column(nullable = false)
        Presence attendance) {}
