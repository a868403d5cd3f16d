package no.moteplass.sessions.attendance.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import no.moteplass.platform.version.Versioned;
import no.moteplass.sessions.attendance.Presence;

/** Who came, as the caller may know it (S9). */
@Schema(name = "Attendance")
public record AttendanceView(
        UUID session,
        @Schema(description = "0 until it is recorded") long version,

        @Schema(description = "Whether it is kept who came, and not only how many: in open programmes alone")
        boolean byName,

        @Schema(
                description = "How many came; null until it is recorded, and to others than who leads below five",
                examples = "6")
        @Nullable
        Integer present,

        @Schema(description = "How many it was for; to who leads", examples = "7") @Nullable
        Integer expected,

        @Schema(description = "Whether the caller came; null where no name is kept or none was recorded") @Nullable
        Presence mine,

        @Schema(description = "Who was named, to who leads; none in confidential programmes")
        List<Name> names,

        @Nullable Instant recordedAt)
        implements Versioned {

    /** Somebody who was named. */
    @Schema(name = "Attendee")
    public record Name(
            UUID leader,
            @Schema(examples = "Ben Dahl") @Nullable String name,
            Presence attendance) {}
}
