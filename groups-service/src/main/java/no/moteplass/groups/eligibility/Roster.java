package no.moteplass.groups.eligibility;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * All that the rules need to know to answer for some people and one group.
 *
 * @param day today, in Oslo
 * @param people those who are asked about, by id
 * @param attending who holds a seat, has an offer that holds one, or leads
 * @param chains of all of them
 * @param signUps the live sign-ups of those who are asked about, in any group
 * @param apart whose wish it is not to sit with whom
 */
public record Roster(
        GroupTerms terms,
        LocalDate day,
        Map<UUID, Person> people,
        List<Attendee> attending,
        ManagementChains chains,
        List<LiveSignUp> signUps,
        Set<Apart> apart) {

    /** @param holdsSeat a seat or an offer; who leads without one counts for no unit (G4) */
    public record Attendee(UUID person, String unit, boolean holdsSeat) {}

    /** A seat, an offer or a place in a queue. */
    public record LiveSignUp(UUID person, UUID group, String programme) {}

    /** One side's wish is enough. */
    public record Apart(UUID person, UUID from) {

        boolean parts(UUID one, UUID other) {
            return (person.equals(one) && from.equals(other)) || (person.equals(other) && from.equals(one));
        }
    }

    /** Whether the directory knows somebody who was asked about. */
    public boolean knows(UUID person) {
        return people.containsKey(person);
    }

    /** What the rules say of one of the people. */
    public Eligibility eligibility(UUID person) {
        return new Eligibility(Objects.requireNonNull(people.get(person), "not asked about"), this);
    }

    /** The same once one of the people has a seat or an offer. */
    public Roster joinedBy(UUID person) {
        var joining = Objects.requireNonNull(people.get(person), "not asked about");
        var now = new ArrayList<>(attending);
        now.removeIf(each -> each.person().equals(person));
        now.add(new Attendee(person, joining.unit(), true));
        var signed = new ArrayList<>(signUps);
        signed.add(new LiveSignUp(person, terms.group(), terms.programme()));
        return new Roster(terms, day, people, List.copyOf(now), chains, List.copyOf(signed), apart);
    }

    /** The same for people who would give up what they have in that group (G5). */
    Roster leaving(UUID group) {
        var kept = signUps.stream().filter(each -> !each.group().equals(group)).toList();
        return new Roster(terms, day, people, attending, chains, kept, apart);
    }

    /** Whether somebody is above one of these people who are there. */
    boolean isAbove(UUID person, Set<UUID> seen) {
        return terms.confidential()
                && attending.stream()
                        .filter(each -> seen.contains(each.person()) || !each.holdsSeat())
                        .anyMatch(each -> chains.isAbove(person, each.person()));
    }

    /**
     * Whether those who are there have come to break a rule, after a change in the directory or of the group.
     *
     * @param seats those who sit, and whether an invitation stood in for G2; all of them are among the people
     */
    public boolean broken(Map<UUID, Boolean> seats) {
        return sharesChain()
                || seats.entrySet().stream()
                        .anyMatch(each -> !each.getValue()
                                && eligibility(each.getKey()).belonging().isPresent())
                || (terms.maxPerUnit() != null && mostOfOneUnit() > terms.maxPerUnit());
    }

    private long mostOfOneUnit() {
        return attending.stream()
                .filter(Attendee::holdsSeat)
                .collect(groupingBy(Attendee::unit, counting()))
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }

    private boolean sharesChain() {
        return terms.confidential()
                && attending.stream()
                        .anyMatch(
                                one -> attending.stream().anyMatch(other -> chains.join(one.person(), other.person())));
    }
}
