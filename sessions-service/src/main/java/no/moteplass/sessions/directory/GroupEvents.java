package no.moteplass.sessions.directory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What groups-service says, as far as it matters here. */
public final class GroupEvents {

    private GroupEvents() {}

    /** leader.changed, and leader.erased with nothing but the id. */
    public record Leader(
            UUID id,
            long version,
            @Nullable String externalId,
            @Nullable String personKey,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String language,
            boolean active) {}

    /** group.changed. */
    public record Group(
            UUID id,
            long version,
            String programme,
            String programmeName,
            @Nullable String programmeNameNn,
            @Nullable String programmeNameEn,
            String name,
            @Nullable String purpose,
            String state,
            String facilitation,
            boolean confidential,
            @Nullable Instant closedAt) {}

    /** sign-up.changed. */
    public record SignUp(UUID id, long version, UUID group, UUID leader, String state) {}

    /** A role somebody has or had. */
    public record Role(String role, Instant from, @Nullable Instant to) {}

    /** member.changed. */
    public record Member(
            UUID id,
            long version,
            UUID group,
            UUID leader,
            @Nullable Instant seatFrom,
            @Nullable Instant seatTo,
            @Nullable List<Role> roles,
            @Nullable Instant to,
            @Nullable String endReason) {

        /** The seat and the roles alike; a role this service has not heard of is passed over. */
        List<Participation> participations() {
            var participations = new ArrayList<Participation>();
            if (seatFrom != null) {
                participations.add(participation(ParticipationKind.SEAT, seatFrom, seatTo));
            }
            for (var each : roles == null ? List.<Role>of() : roles) {
                ParticipationKind.of(each.role())
                        .ifPresent(kind -> participations.add(participation(kind, each.from(), each.to())));
            }
            return participations;
        }

        private Participation participation(ParticipationKind kind, Instant from, @Nullable Instant until) {
            var end = until == null ? to : until;
            var untilClosing = to != null && "GROUP_CLOSED".equals(endReason) && end != null && !end.isBefore(to);
            return new Participation(leader, group, kind, from, end, untilClosing);
        }
    }
}
