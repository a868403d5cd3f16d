package no.moteplass.notifications.schedule;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Who leads a session. */
public record AssignmentFacts(
        UUID session, UUID group, @Nullable List<Assigned> facilitators) {

    /** One who leads it, alone or as a co-facilitator. */
    public record Assigned(UUID leader, String role) {}

    public AssignmentFacts {
        facilitators = facilitators == null ? List.of() : List.copyOf(facilitators);
    }

    /** Whether somebody leads it, not as a co-facilitator. */
    public boolean isLedBy(UUID leader) {
        return facilitators != null
                && facilitators.stream()
                        .anyMatch(each ->
                                each.leader().equals(leader) && each.role().equals("LEAD"));
    }

    public List<UUID> leaders() {
        return facilitators == null
                ? List.of()
                : facilitators.stream().map(Assigned::leader).distinct().toList();
    }
}
