package no.moteplass.groups.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import no.moteplass.platform.change.ChangeAction;
import no.moteplass.platform.change.ChangeDescription;
import no.moteplass.platform.change.ChangeEvent;
import no.moteplass.platform.language.Language;

/** What the feed's readers are told about a person. */
@ApplicationScoped
class LeaderEvents implements ChangeDescription<Leader> {

    /** The data of {@code leader.changed}. */
    @Schema(name = "LeaderChanged", description = "The data of leader.changed: the state after the change")
    record LeaderChanged(
            UUID id,
            long version,
            @Nullable String externalId,
            @Nullable String personKey,
            String email,
            String givenName,
            String familyName,
            @Nullable LeadershipLevel level,
            String unit,
            @Nullable UUID manager,
            Language language,
            ParticipantKind kind,
            @Nullable LocalDate inRoleSince,
            boolean facilitatorTrained,
            boolean active) {}

    @Override
    public Class<Leader> type() {
        return Leader.class;
    }

    @Override
    public List<ChangeEvent> events(Leader leader, ChangeAction action) {
        var data = new LeaderChanged(
                leader.id(),
                leader.version(),
                leader.externalId(),
                leader.personKey(),
                leader.email(),
                leader.givenName(),
                leader.familyName(),
                leader.level(),
                leader.unit(),
                leader.manager(),
                leader.language(),
                leader.kind(),
                leader.inRoleSince(),
                leader.facilitatorTrained(),
                leader.active());
        return List.of(new ChangeEvent("leader.changed", leader.id().toString(), leader.version(), data));
    }

    @Override
    public Collection<UUID> auditSubjects(Leader leader) {
        return List.of(leader.id());
    }
}
