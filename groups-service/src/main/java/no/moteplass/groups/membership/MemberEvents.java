package no.moteplass.groups.membership;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import no.moteplass.platform.feed.source.FeedPublisher;

/** Tells the feed's readers who is in a group, with which seat and which roles. */
@ApplicationScoped
public class MemberEvents {

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

    private final MembershipRepository members;
    private final FeedPublisher feed;

    MemberEvents(MembershipRepository members, FeedPublisher feed) {
        this.members = members;
        this.feed = feed;
    }

    /** Flushes and tells. */
    public void publish(Membership member) {
        members.flush();
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
        feed.publish("member.changed", member.id().toString(), member.version(), data);
    }
}
