package no.moteplass.sessions.attendance;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who came to a session: one of the two, as the group's programme is open or confidential (S9). */
@Schema(name = "NewAttendance")
public record NewAttendance(
        @Schema(description = "In open programmes; who is expected and not named is not known to have come or not")
        @Nullable
        List<Name> names,

        @Schema(description = "In confidential programmes: how many came", examples = "6") @Nullable
        Integer present) {

    /** Somebody who was expected. */
    @Schema(name = "NewAttendee")
    public record Name(
            @Schema(required = true) @Nullable UUID leaderId,
            @Schema(required = true) @Nullable Presence attendance) {}
}
