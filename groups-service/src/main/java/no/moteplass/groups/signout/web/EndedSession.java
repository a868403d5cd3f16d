package no.moteplass.groups.signout.web;

import java.time.Instant;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Until when it must be remembered that a session was ended. */
record EndedSession(
        @NotNull
        @Schema(
                description = "When it would have ended by itself; at most two days from now count",
                examples = "2027-01-12T20:00:00Z")
        Instant until) {}
