package no.moteplass.groups.group.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import no.moteplass.groups.catalogue.Area;
import no.moteplass.groups.catalogue.Enrolment;
import no.moteplass.groups.catalogue.Facilitation;
import no.moteplass.groups.group.Audience;
import no.moteplass.groups.group.Capacity;
import no.moteplass.groups.group.Flag;
import no.moteplass.groups.group.GroupState;
import no.moteplass.groups.group.Promotion;
import no.moteplass.groups.group.SignUpWindow;
import no.moteplass.groups.search.GroupRow;
import no.moteplass.platform.version.Versioned;

/** A group as it is shown. The counts are no part of its version. */
public record GroupDetails(
        UUID id,
        long version,
        String programme,
        String programmeName,
        Enrolment enrolment,
        String name,
        String purpose,
        Area area,
        Promotion promotion,
        List<String> anchoring,
        @Nullable String theme,
        @JsonUnwrapped Audience audience,
        List<String> slots,
        GroupState state,
        Facilitation facilitation,
        boolean confidential,
        @JsonUnwrapped Capacity capacity,
        @Schema(description = "Seats taken") int members,

        @Schema(description = "Seats neither taken nor held by an offer")
        int freeSeats,

        @Schema(description = "How many wait") int waiting,
        boolean signUpOpen,
        @JsonUnwrapped SignUpWindow window,
        @Nullable String contact,
        List<Flag> flags,
        Instant createdAt,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable String closedReason,

        @Schema(description = "What the caller may do with it now", examples = "[\"see-members\", \"sign-up\"]")
        List<String> actions)
        implements Versioned {

    static GroupDetails of(
            GroupRow row,
            String programmeName,
            String purpose,
            Capacity capacity,
            List<Flag> flags,
            List<String> actions,
            Instant now) {
        var group = row.group();
        var seats = row.seats();
        return new GroupDetails(
                group.id(),
                group.version(),
                group.programme(),
                programmeName,
                row.programme().enrolment(),
                group.name(),
                purpose,
                group.area(),
                group.promotion(),
                group.anchoring(),
                group.theme(),
                group.audience(),
                group.slots(),
                group.state(),
                group.facilitation(),
                group.confidential(),
                capacity,
                seats.taken(),
                seats.free(),
                seats.waiting(),
                group.signUpOpen(row.programme().enrolment(), now),
                group.window(),
                group.contact(),
                flags,
                group.createdAt(),
                group.openedAt(),
                group.closedAt(),
                group.closedReason(),
                actions);
    }
}
