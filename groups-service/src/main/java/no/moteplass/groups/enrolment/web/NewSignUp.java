package no.moteplass.groups.enrolment.web;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A wish for a seat: one's own, or as a coordinator somebody else's. */
record NewSignUp(
        @Nullable @Schema(description = "Whom a coordinator signs up; oneself unless told")
        UUID leaderId,

        @Nullable @Schema(description = "The person asked the coordinator for it (P8)")
        Boolean onRequest) {}
