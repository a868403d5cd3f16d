package no.moteplass.groups.membership;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import no.moteplass.platform.change.ChangeAction;
import no.moteplass.platform.change.ChangeDescription;
import no.moteplass.platform.change.ChangeEvent;

/** What the feed's readers are told about who is in a group, with which seat and which roles. */
@ApplicationScoped
class MemberEvents implements ChangeDescription<Membership> {

    /** The data of {@code member.changed}. */
    @Schema(name = "MemberChanged", description = "The data of member.changed: the state after the change")
    record MemberChanged(
            UUID id,
            long version,
            UUID group,
            UUID leader,
            boolean seat,
            @Nullable Instant seatFrom,
            @Nullable Instant seatTo,
            List<Held> roles,
            Instant from,
            @Nullable Instant to,
            @Nullable EndReason endReason) {}

    /** A role, now or earlier. */
    @Schema(name = "HeldRole")
    record Held(GroupRole role, Instant from, @Nullable Instant to) {}

    @Override
    public Class<Membership> type() {
        return Membership.class;
    }

    @Override
    public List<ChangeEvent> events(Membership member, ChangeAction action) {
        var roles = member.rolePeriods().stream()
                .map(each -> new Held(each.role(), each.from(), each.to()))
                .toList();
        var data = new MemberChanged(
                member.id(),
                member.version(),
                member.group(),
                member.leader(),
                member.seat(),
                member.seatFrom(),
                member.seatTo(),
                roles,
                member.from(),
                member.to(),
                member.endReason());
        return List.of(new ChangeEvent("member.changed", member.id().toString(), member.version(), data));
    }

    @Override
    public Collection<UUID> auditSubjects(Membership member) {
        return List.of(member.leader());
    }
}
