package no.moteplass.local.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Hands out people of the city, each once, and to one group never two of a unit: so nobody meets their own manager
 * there, no unit has too many seats, and nobody is in two places at a time.
 */
final class People {
    private final List<SampleLeader> shuffled;
    private final Map<String, String> sectors;
    private final List<String> owners;
    private final Set<String> taken = new HashSet<>();
    private int ownersAsked;

    People(SampleCity city) {
        this.shuffled = new ArrayList<>(city.leaders());
        Collections.shuffle(shuffled, new Random(SampleCity.SEED));
        this.sectors = city.units().stream().collect(Collectors.toMap(SampleUnit::code, SampleUnit::sector));
        this.owners = shuffled.stream()
                .filter(p -> p.unit().equals("OKF") && p.level() == Level.MIDDLE && !FixedPeople.isFixed(p.email()))
                .limit(6)
                .map(SampleLeader::email)
                .toList();
        taken.addAll(owners);
    }

    /** The agency that runs all this answers for the groups' purposes, a few people in turn. */
    String purposeOwner() {
        return owners.get(ownersAsked++ % owners.size());
    }

    /** @param units the units already in the group; those of who is chosen are added */
    List<String> choose(int count, Set<String> units, @Nullable String sector, Level... levels) {
        return choose(
                count,
                units,
                leader -> Arrays.asList(levels).contains(leader.level())
                        && (sector == null || sector.equals(sectors.get(leader.unit()))));
    }

    String trainedFacilitator(Set<String> units) {
        return choose(1, units, SampleLeader::facilitatorTrained).getFirst();
    }

    private List<String> choose(int count, Set<String> units, Predicate<SampleLeader> suits) {
        var chosen = new ArrayList<String>();
        for (var leader : shuffled) {
            if (chosen.size() == count) break;
            if (FixedPeople.isFixed(leader.email()) || taken.contains(leader.email())) continue;
            if (!suits.test(leader) || !units.add(leader.unit())) continue;
            taken.add(leader.email());
            chosen.add(leader.email());
        }
        if (chosen.size() < count) throw new IllegalStateException("The city has too few people for its groups");
        return chosen;
    }

    String unitOf(String email) {
        return shuffled.stream()
                .filter(p -> p.email().equals(email))
                .map(SampleLeader::unit)
                .findFirst()
                .orElseThrow();
    }
}
