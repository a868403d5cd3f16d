package no.moteplass.sessions.scheduling;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import no.moteplass.platform.validation.Violation;
import no.moteplass.sessions.input.Fields;
import no.moteplass.sessions.timing.Timing;

/** When a session is to be instead, in its own zone. */
@Schema(name = "Reschedule")
public record Reschedule(
        @Schema(description = "Local time in the session's zone", examples = "2027-02-01T10:00", required = true)
        @Nullable
        String start,

        @Schema(description = "ISO 8601; as before unless given", examples = "PT90M") @Nullable
        String duration) {

    /** What became of reading it. */
    sealed interface Reading {
        record Sound(Timing timing) implements Reading {}

        record Unsound(List<Violation> violations) implements Reading {}
    }

    Reading read(Timing before, Instant now) {
        var fields = new Fields();
        var zone = before.zone();
        var newStart = fields.future("start", start, zone, now);
        var length = duration == null
                ? before.duration()
                : fields.length("duration", duration).from(newStart, zone);
        return fields.violations().isEmpty()
                ? new Reading.Sound(new Timing(newStart, zone, length))
                : new Reading.Unsound(fields.violations());
    }
}
