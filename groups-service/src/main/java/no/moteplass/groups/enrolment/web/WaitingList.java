package no.moteplass.groups.enrolment.web;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** Who waits for a seat and to whom one is offered; a facilitator sees the count alone. */
@JsonInclude(JsonInclude.Include.ALWAYS)
record WaitingList(
        List<SignUpReceipt> items,
        @Nullable String nextCursor,
        @Schema(description = "How many wait") int count) {}
