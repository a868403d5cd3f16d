package no.moteplass.groups.eligibility;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Who is above whom, at any distance (G3), among some people. */
public final class ManagementChains {

    private final Map<UUID, Set<UUID>> above;

    private ManagementChains(Map<UUID, Set<UUID>> above) {
        this.above = above;
    }

    /** @param above everybody above each of the people who are asked about or attend */
    public static ManagementChains of(Map<UUID, Set<UUID>> above) {
        return new ManagementChains(above);
    }

    /** Whether one of two different people is above the other. */
    public boolean join(UUID one, UUID other) {
        return !one.equals(other) && (isAbove(one, other) || isAbove(other, one));
    }

    /** Whether one leads the other, at any distance. */
    boolean isAbove(UUID manager, UUID report) {
        return above.getOrDefault(report, Set.of()).contains(manager);
    }
}
