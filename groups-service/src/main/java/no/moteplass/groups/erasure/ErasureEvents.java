package no.moteplass.groups.erasure;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import no.moteplass.platform.change.ChangeAction;
import no.moteplass.platform.change.ChangeDescription;
import no.moteplass.platform.change.ChangeEvent;

/** What the feed's readers are told of somebody who was erased: that, and nothing else. */
@ApplicationScoped
class ErasureEvents implements ChangeDescription<ErasedLeader> {

    /** The data of {@code leader.erased}. */
    @Schema(name = "LeaderErased", description = "The data of leader.erased: forget all about this person")
    record LeaderErased(UUID id, long version) {}

    @Override
    public Class<ErasedLeader> type() {
        return ErasedLeader.class;
    }

    @Override
    public List<ChangeEvent> events(ErasedLeader erased, ChangeAction action) {
        var data = new LeaderErased(erased.id(), erased.version());
        return List.of(new ChangeEvent("leader.erased", erased.id().toString(), erased.version(), data));
    }

    /** The trail names those whom somebody else leads now, and never the one who was erased. */
    @Override
    public Collection<UUID> auditSubjects(ErasedLeader erased) {
        return erased.led();
    }
}
