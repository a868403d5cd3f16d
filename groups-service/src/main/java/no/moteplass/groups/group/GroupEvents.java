package no.moteplass.groups.group;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import no.moteplass.groups.catalogue.Area;
import no.moteplass.groups.catalogue.Facilitation;
import no.moteplass.groups.catalogue.ProgrammeRepository;
import no.moteplass.groups.catalogue.Scope;
import no.moteplass.groups.directory.LeadershipLevel;
import no.moteplass.groups.directory.ParticipantKind;
import no.moteplass.platform.feed.source.FeedPublisher;

/** Tells the feed's readers about a group: all but its counts. */
@ApplicationScoped
public class GroupEvents {

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
            @Nullable Instant signUpFrom,
            @Nullable Instant signUpUntil,
            @Nullable String contact,
            List<Flag> flags,
            Instant createdAt,
            @Nullable Instant openedAt,
            @Nullable String closedReason,
            @Nullable Instant closedAt) {}

    private final GroupRepository groups;
    private final ProgrammeRepository programmes;
    private final FeedPublisher feed;

    GroupEvents(GroupRepository groups, ProgrammeRepository programmes, FeedPublisher feed) {
        this.groups = groups;
        this.programmes = programmes;
        this.feed = feed;
    }

    /** Flushes the group and tells of it. */
    public void publish(Group group) {
        groups.flush();
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
                group.signUpFrom(),
                group.signUpUntil(),
                group.contact(),
                group.flags(),
                group.createdAt(),
                group.openedAt(),
                group.closedReason(),
                group.closedAt());
        feed.publish("group.changed", group.id().toString(), group.version(), data);
    }
}
