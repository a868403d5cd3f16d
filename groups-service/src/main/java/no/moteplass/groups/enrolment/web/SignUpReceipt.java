package no.moteplass.groups.enrolment.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import no.moteplass.groups.eligibility.Alternative;
import no.moteplass.groups.enrolment.SignUpState;
import no.moteplass.platform.version.Versioned;

/** A sign-up as its owner and coordinators see it. */
public record SignUpReceipt(
        UUID id,
        long version,
        UUID group,
        String groupName,
        String programme,
        UUID leader,
        String leaderName,
        SignUpState state,

        @Nullable @Schema(description = "1 + those who wait ahead; null unless WAITING")
        Integer position,

        @Nullable @Schema(description = "Until when the offer can be accepted; null before its mail has left")
        Instant offerExpiresAt,

        @Schema(description = "Whether the offer's mail was refused for good: then it has no deadline")
        boolean offerUndelivered,

        boolean invited,
        boolean onRequest,
        Instant createdAt,
        @Nullable String endReason,

        @Schema(description = "Other groups that may suit the person; empty unless there is a reason to look at them")
        List<Alternative> alternatives,

        @Schema(
                description = "What the caller may do with it now",
                examples = "[\"accept\", \"decline\", \"withdraw\"]")
        List<String> actions)
        implements Versioned {}
