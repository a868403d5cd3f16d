package no.moteplass.groups.group.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import no.moteplass.groups.catalogue.Area;
import no.moteplass.groups.catalogue.Enrolment;
import no.moteplass.groups.catalogue.Facilitation;
import no.moteplass.groups.catalogue.Scope;
import no.moteplass.groups.directory.LeadershipLevel;
import no.moteplass.groups.directory.ParticipantKind;
import no.moteplass.groups.group.Flag;
import no.moteplass.groups.group.GroupState;
import no.moteplass.groups.group.Promotion;
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
        List<LeadershipLevel> levels,
        List<ParticipantKind> kinds,
        Scope scope,
        @Nullable String unit,
        @Nullable String sector,
        List<String> slots,
        GroupState state,
        Facilitation facilitation,
        boolean confidential,
        int minSize,
        int maxSize,
        @Nullable Integer maxPerUnit,
        @Schema(description = "Seats taken") int members,

        @Schema(description = "Seats neither taken nor held by an offer")
        int freeSeats,

        @Schema(description = "How many wait") int waiting,
        boolean signUpOpen,
        @Nullable Instant signUpFrom,
        @Nullable Instant signUpUntil,
        @Nullable String contact,
        List<Flag> flags,
        Instant createdAt,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable String closedReason)
        implements Versioned {

    static GroupDetails of(GroupRow row, String programmeName, String purpose, List<Flag> flags, Instant now) {
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
                group.levels(),
                group.kinds(),
                group.scope(),
                group.unit(),
                group.sector(),
                group.slots(),
                group.state(),
                group.facilitation(),
                group.confidential(),
                group.minSize(),
                group.maxSize(),
                group.maxPerUnit(),
                seats.taken(),
                seats.free(),
                seats.waiting(),
                group.signUpOpen(row.programme().enrolment(), now),
                group.signUpFrom(),
                group.signUpUntil(),
                group.contact(),
                flags,
                group.createdAt(),
                group.openedAt(),
                group.closedAt(),
                group.closedReason());
    }
}
