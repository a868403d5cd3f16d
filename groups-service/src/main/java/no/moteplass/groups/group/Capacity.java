package no.moteplass.groups.group;

import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

/**
 * How many seats a group needs and has.
 *
 * @param minSize how many must be taken before it starts (G6)
 * @param maxSize how many there are (G1)
 * @param maxPerUnit how many of them one unit may have, where that is limited (G4)
 */
@Embeddable
public record Capacity(int minSize, int maxSize, @Nullable Integer maxPerUnit) {

    /** G1 holds for a group that shrinks, too. */
    public boolean holds(Seats now) {
        return maxSize >= now.taken() + now.held();
    }

    public Capacity withMaxPerUnit(@Nullable Integer limit) {
        return new Capacity(minSize, maxSize, limit);
    }
}
