package no.moteplass.notifications.directory;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** One joining of a person to a group. */
public record MembershipFacts(
        UUID id,
        UUID group,
        UUID leader,
        @Nullable Instant seatFrom,
        @Nullable Instant seatTo,
        @Nullable List<RoleHeld> roles,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String endReason) {

    public static final String GROUP_CLOSED = "GROUP_CLOSED";
    private static final Set<String> ATTENDING = Set.of("FACILITATOR", "DEPUTY_FACILITATOR", "MENTOR", "MENTEE");

    /** A role, half-open in time. */
    public record RoleHeld(
            String role, @Nullable Instant from, @Nullable Instant to) {}

    public MembershipFacts {
        roles = List.copyOf(Objects.requireNonNullElse(roles, List.of()));
    }

    /** S11: whether who attends by this membership attends a session that starts then. */
    public boolean attendsAt(Instant start) {
        return (seatFrom != null && within(start, seatFrom, seatTo))
                || held().stream()
                        .filter(role -> ATTENDING.contains(role.role()))
                        .anyMatch(role -> within(start, role.from(), role.to()));
    }

    public boolean facilitatesAt(Instant when) {
        return held().stream()
                .filter(role -> role.role().equals("FACILITATOR"))
                .anyMatch(role -> within(when, role.from(), role.to()));
    }

    /** N8: whether the group's closing ended it. */
    public boolean endedByClosing() {
        return GROUP_CLOSED.equals(endReason);
    }

    private List<RoleHeld> held() {
        return Objects.requireNonNullElse(roles, List.of());
    }

    private static boolean within(Instant when, @Nullable Instant from, @Nullable Instant to) {
        return (from == null || !when.isBefore(from)) && (to == null || when.isBefore(to));
    }
}
