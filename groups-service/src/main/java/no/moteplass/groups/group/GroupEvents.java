package no.moteplass.groups.group;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import no.moteplass.groups.catalogue.Area;
import no.moteplass.groups.catalogue.Facilitation;
import no.moteplass.groups.catalogue.ProgrammeRepository;
import no.moteplass.platform.change.ChangeAction;
import no.moteplass.platform.change.ChangeDescription;
import no.moteplass.platform.change.ChangeEvent;

/** What the feed's readers are told about a group: all but its counts. */
@ApplicationScoped
class GroupEvents implements ChangeDescription<Group> {

    /** The data of {@code group.changed}. */
    @Schema(name = "GroupChanged", description = "The data of group.changed: the state after the change")
    record GroupChanged(
            UUID id,
            long version,
            String programme,
            String programmeName,
            @Nullable String programmeNameNn,
            @Nullable String programmeNameEn,
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
            @JsonUnwrapped SignUpWindow window,
            @Nullable String contact,
            List<Flag> flags,
            Instant createdAt,
            @Nullable Instant openedAt,
            @Nullable String closedReason,
            @Nullable Instant closedAt) {}

    private final ProgrammeRepository programmes;

    GroupEvents(ProgrammeRepository programmes) {
        this.programmes = programmes;
    }

    @Override
    public Class<Group> type() {
        return Group.class;
    }

    @Override
    public List<ChangeEvent> events(Group group, ChangeAction action) {
        var programme = Objects.requireNonNull(programmes.findById(group.programme()));
        var data = new GroupChanged(
                group.id(),
                group.version(),
                programme.code(),
                programme.name(),
                programme.nameNn(),
                programme.nameEn(),
                group.name(),
                group.purpose(),
                group.area(),
                group.promotion(),
                group.anchoring(),
                group.theme(),
                group.audience(),
                group.slots(),
                group.state(),
                group.facilitation(),
                group.confidential(),
                group.capacity(),
                group.window(),
                group.contact(),
                group.flags(),
                group.createdAt(),
                group.openedAt(),
                group.closedReason(),
                group.closedAt());
        return List.of(new ChangeEvent("group.changed", group.id().toString(), group.version(), data));
    }

    @Override
    public Collection<UUID> auditSubjects(Group group) {
        return List.of(group.id());
    }
}
