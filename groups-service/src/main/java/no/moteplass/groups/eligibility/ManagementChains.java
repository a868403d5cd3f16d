package no.moteplass.groups.eligibility;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Who is above whom, at any distance (G3), among some people and everybody above them. */
public final class ManagementChains {

    private final Map<UUID, Set<UUID>> above;

    private ManagementChains(Map<UUID, Set<UUID>> above) {
        this.above = above;
    }

    /** @param managers the manager of each who has one */
    public static ManagementChains of(Map<UUID, UUID> managers) {
        var above = new HashMap<UUID, Set<UUID>>();
        managers.keySet().forEach(person -> above.put(person, walk(person, managers)));
        return new ManagementChains(above);
    }

    /** A loop among managers, should there ever be one, ends the walk. */
    private static Set<UUID> walk(UUID person, Map<UUID, UUID> managers) {
        var met = new HashSet<UUID>();
        var next = managers.get(person);
        while (next != null && met.add(next)) {
            next = managers.get(next);
        }
        return met;
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
