package no.moteplass.e2e.stack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import no.moteplass.local.sample.FixedPeople;
import no.moteplass.local.sample.Level;
import no.moteplass.local.sample.PlannedGroup;
import no.moteplass.local.sample.SampleCity;
import no.moteplass.local.sample.SampleGroups;
import no.moteplass.local.sample.SampleLeader;

/** Hands out people who are in no group, each once, so that no test meets another's traces. */
public final class People {
    private final Service groups;
    private final List<SampleLeader> free;

    People(Service groups) {
        this.groups = groups;
        var city = SampleCity.of(SampleCity.SEED, LocalDate.now());
        Set<String> busy = SampleGroups.of(city).stream()
                .flatMap(group -> busy(group).stream())
                .collect(Collectors.toCollection(HashSet::new));
        busy.addAll(FixedPeople.emails());
        this.free = new ArrayList<>(city.leaders().stream()
                .filter(leader -> !busy.contains(leader.email()))
                .toList());
        var seed = Seed.ofThisRun();
        System.out.println("  The people of these tests are chosen with -Dmoteplass.e2e.seed=" + seed);
        Collections.shuffle(free, new Random(seed));
    }

    private static List<String> busy(PlannedGroup group) {
        var people = new ArrayList<>(group.people());
        people.add(group.owner());
        return people;
    }

    /** Front-line leaders who read bokmål, no two of one unit as long as there are units, and nobody of these units. */
    public List<Person> frontLine(int count, String... notOf) {
        return take(
                count,
                leader -> leader.level() == Level.FRONT_LINE
                        && leader.language().equals("nb")
                        && !List.of(notOf).contains(leader.unit()));
    }

    /** Somebody who may facilitate and whose unit is not among these, so that nobody there works below them. */
    public Person facilitator(List<Person> others) {
        var units = others.stream().map(Person::unit).collect(Collectors.toSet());
        return take(
                        1,
                        leader -> leader.facilitatorTrained()
                                && leader.language().equals("nb")
                                && !units.contains(leader.unit()))
                .getFirst();
    }

    private synchronized List<Person> take(int count, Predicate<SampleLeader> suits) {
        var chosen = new LinkedHashMap<String, SampleLeader>();
        var units = new HashSet<String>();
        while (chosen.size() < count) {
            var before = chosen.size();
            for (var leader : free) {
                if (chosen.size() < count
                        && suits.test(leader)
                        && !chosen.containsKey(leader.email())
                        && units.add(leader.unit())) {
                    chosen.put(leader.email(), leader);
                }
            }
            if (chosen.size() == before && units.isEmpty()) throw new AssertionError("The city has too few people");
            units.clear();
        }
        free.removeAll(chosen.values());
        return chosen.values().stream().map(leader -> named(leader.email())).toList();
    }

    /** Somebody by the address, with what the directory says. */
    public Person named(String email) {
        for (var found : groups.get("/leaders?query=" + Service.encoded(email))
                .must(200)
                .json()
                .path("items")) {
            if (found.path("email").asText().equals(email)) {
                return new Person(
                        found.path("id").asText(),
                        email,
                        found.path("givenName").asText() + " "
                                + found.path("familyName").asText(),
                        found.path("unit").asText(),
                        found.path("language").asText());
            }
        }
        throw new AssertionError("The directory has no " + email);
    }
}
