package no.moteplass.sessions.response.web;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import no.moteplass.platform.version.Versioned;
import no.moteplass.sessions.response.Answer;
import no.moteplass.sessions.response.SessionResponse;

/** An answer as it is shown. */
@Schema(name = "SessionResponse")
public record ResponseView(UUID id, long version, UUID session, UUID leader, Answer response, Instant respondedAt)
        implements Versioned {

    public static ResponseView of(SessionResponse response) {
        return new ResponseView(
                response.id(),
                response.version(),
                response.session(),
                response.leader(),
                response.response(),
                response.respondedAt());
    }

    /** Somebody a session is for, with their answer, if any. */
    @Schema(name = "ExpectedPerson")
    public record Expected(
            UUID leader,
            @Schema(examples = "Ben Dahl") @Nullable String name,

            @Schema(description = "Null: no answer, which means coming") @Nullable
            Answer response) {}
}
