package no.moteplass.sessions.facilitation;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import no.moteplass.sessions.session.LeadRole;

/** Somebody named to lead a session, or to help with it. */
@Schema(name = "NewFacilitator")
public record NewFacilitator(
        @Schema(required = true) @Nullable UUID leader,

        @Schema(description = "The first is LEAD and the others CO unless told") @Nullable
        LeadRole role) {}
