package no.moteplass.groups.eligibility;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.groups.group.Group;
import no.moteplass.groups.group.GroupRepository;
import no.moteplass.platform.time.Oslo;

/** Loads what the rules need to know, once, and asks them in their order. Where the answer matters, the group is locked. */
@ApplicationScoped
public class EligibilityCheck {

    private static final int CANDIDATES = 20;

    private final RosterRepository rosters;
    private final GroupRepository groups;
    private final Clock clock;

    EligibilityCheck(RosterRepository rosters, GroupRepository groups, Clock clock) {
        this.rosters = rosters;
        this.groups = groups;
        this.clock = clock;
    }

    /** All that the rules need to know of a group and of these people. */
    public Roster roster(Group group, Collection<UUID> people) {
        return Objects.requireNonNull(
                rosters.load(rosters.terms(List.of(group)), people, today()).get(group.id()));
    }

    /**
     * Whether somebody may have a seat, or a place in the queue for one.
     *
     * @param self the person asks for themselves, and hears no more than they may know
     */
    public Optional<Refusal> refusesSignUp(Group group, UUID person, boolean self) {
        return refusesSignUp(group, roster(group, List.of(person)), person, self);
    }

    /** The same, where the roster is in hand. */
    public Optional<Refusal> refusesSignUp(Group group, Roster roster, UUID person, boolean self) {
        var eligibility = roster.eligibility(person);
        return eligibility
                .audience()
                .or(eligibility::oneSignUp)
                .or(() -> self
                        ? toldToPerson(group, eligibility)
                        : eligibility.compatibility().refusal());
    }

    /**
     * Whether somebody may take the seat they are offered: what signing up asks, too.
     *
     * @param invited an invitation stands in for G2
     */
    public Optional<Refusal> refusesOffer(Group group, UUID person, boolean invited) {
        var eligibility = roster(group, List.of(person)).eligibility(person);
        return (invited ? eligibility.active() : eligibility.audience()).or(() -> toldToPerson(group, eligibility));
    }

    /** Whether somebody has left the directory. */
    public Optional<Refusal> refusesInactive(Group group, UUID person) {
        return roster(group, List.of(person)).eligibility(person).active();
    }

    /** Whether somebody may attend the group with a role, without a seat. */
    public Optional<Refusal> refusesRole(Group group, UUID person) {
        return roster(group, List.of(person)).eligibility(person).attending();
    }

    /** Those of these groups that somebody could ask for a seat in, by what does not depend on who attends (G2, G5). */
    public Set<UUID> openTo(UUID person, Collection<Group> some) {
        return rosters.loadWithoutOthers(rosters.terms(some), person, today()).values().stream()
                .filter(each -> qualifies(each.eligibility(person)))
                .map(each -> each.terms().group())
                .collect(toSet());
    }

    /** Whether those who are there have come to break G2, G3 or G4, by a change of theirs or of the group. */
    public boolean broken(Group group) {
        var seats = rosters.seats(group.id());
        return roster(group, seats.keySet()).broken(seats);
    }

    /**
     * Whether somebody sits above another member, since the directory has changed (G3): nobody is thrown out, and the one below
     * never has to move. Asked of those alone whom everybody in the group sees among its members: whoever has an offer is not
     * to be told by it.
     */
    public boolean isAboveAnother(Group group, UUID person) {
        return roster(group, List.of(person))
                .isAbove(person, rosters.seats(group.id()).keySet());
    }

    /** The groups that these people are in or wait for, in an order in which they can be locked. */
    public List<UUID> groupsOf(Collection<UUID> people) {
        return rosters.groupsOf(people);
    }

    /** What the person themselves hear when they do not fit: in a confidential group FIT, whatever the rule. */
    private static Optional<Refusal> toldToPerson(Group group, Eligibility eligibility) {
        var compatibility = eligibility.compatibility();
        if (compatibility.fits()) {
            return Optional.empty();
        }
        return group.confidential() ? Optional.of(Refusal.of(Rule.FIT)) : compatibility.refusal();
    }

    /**
     * Other groups with free seats that somebody could ask for instead, in the order in which everybody finds them. Whoever is
     * shown only those that fit can see which were left out: how much of it may be told is for {@code FitTries} to say.
     */
    public List<OtherGroup> others(Group refused, UUID person) {
        var candidates = groups.withFreeSeats(refused.programme(), refused.id(), clock.instant(), CANDIDATES);
        var loaded = rosters.load(rosters.terms(candidates), List.of(person), today());
        var others = new ArrayList<OtherGroup>();
        for (var each : candidates) {
            var eligibility = Objects.requireNonNull(loaded.get(each.id()))
                    .leaving(refused.id())
                    .eligibility(person);
            if (qualifies(eligibility)) {
                var fits = eligibility.compatibility().fits();
                others.add(new OtherGroup(new Alternative(each.id(), each.name()), fits, each.confidential()));
            }
        }
        return others;
    }

    private static boolean qualifies(Eligibility eligibility) {
        return eligibility.audience().isEmpty() && eligibility.oneSignUp().isEmpty();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Oslo.ZONE);
    }
}
