package no.moteplass.sessions.scheduling;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When a session is to be instead, in its own zone. */
@Schema(name = "Reschedule")
public record Reschedule(
        @Schema(description = "Local time in the session's zone", examples = "2027-02-01T10:00", required = true)
        @Nullable
        String start,

        @Schema(description = "ISO 8601; as before unless given", examples = "PT90M") @Nullable
        String duration) {}
