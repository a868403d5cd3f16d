package no.moteplass.groups.fitting;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.groups.catalogue.Programme;
import no.moteplass.groups.catalogue.ProgrammeRepository;
import no.moteplass.groups.directory.Leader;
import no.moteplass.groups.directory.ManagementChainRepository;
import no.moteplass.groups.group.Group;
import no.moteplass.groups.group.GroupRepository;
import no.moteplass.groups.units.OrgUnit;
import no.moteplass.groups.units.OrgUnitRepository;
import no.moteplass.platform.time.Oslo;

/** Asks the rules about a person and a group. Where the answer matters, the group is locked. */
@ApplicationScoped
public class Fitting {

    private static final int CANDIDATES = 20;
    private static final int SHOWN = 3;

    private final AttendanceRepository attendance;
    private final ManagementChainRepository chains;
    private final ProgrammeRepository programmes;
    private final GroupRepository groups;
    private final OrgUnitRepository units;
    private final Clock clock;

    Fitting(
            AttendanceRepository attendance,
            ManagementChainRepository chains,
            ProgrammeRepository programmes,
            GroupRepository groups,
            OrgUnitRepository units,
            Clock clock) {
        this.attendance = attendance;
        this.chains = chains;
        this.programmes = programmes;
        this.groups = groups;
        this.units = units;
        this.clock = clock;
    }

    /** G2. */
    public Optional<Refusal> audience(Group group, Leader person) {
        return Audience.refuses(group, programme(group), person, sector(person), today());
    }

    /** G5: one seat or open sign-up in a programme, or in a group where the programme allows several. */
    public Optional<Refusal> several(Group group, Leader person) {
        var alone = programme(group).allowsSeveral();
        return attendance.signedUp(person.id(), group.programme(), group.id(), alone)
                ? Optional.of(Refusal.of(Rule.G5))
                : Optional.empty();
    }

    /** G3 and G4, both of them whatever the first says. */
    public Fit fit(Group group, Leader person) {
        var others = attendance.attending(group.id());
        others.remove(person.id());
        var sharesChain = chains.joins(person.id(), others);
        var limit = Objects.requireNonNullElse(group.capacity().maxPerUnit(), Integer.MAX_VALUE);
        var ofTheUnit = attendance.seatsOf(group.id(), person.unit(), person.id());
        return new Fit(group.confidential() && sharesChain, ofTheUnit >= limit, limit);
    }

    /** What the person themselves are told when they do not fit: in a confidential group FIT, whatever the rule. */
    public Optional<Refusal> toldToPerson(Group group, Leader person, Fit fit) {
        if (fit.fits()) {
            return Optional.empty();
        }
        return group.confidential() ? Optional.of(Refusal.fit(alternatives(group, person))) : fit.refusal();
    }

    /** G3 for somebody who is to lead the group without a seat. */
    public Optional<Refusal> leading(Group group, UUID person) {
        var others = attendance.attending(group.id());
        others.remove(person);
        return group.confidential() && chains.joins(person, others)
                ? Optional.of(Refusal.of(Rule.G3).saying("rule.G3.role"))
                : Optional.empty();
    }

    /** The groups that rest on these people, in an order in which they can be locked. */
    public List<UUID> groupsOf(Collection<UUID> people) {
        return attendance.groupsOf(people);
    }

    /** Whether those who attend a confidential group have come to break G3. */
    public boolean broken(Group group) {
        return group.confidential() && chains.tangled(attendance.attending(group.id()));
    }

    private List<Alternative> alternatives(Group refused, Leader person) {
        return groups.withFreeSeats(refused.programme(), refused.id(), now(), CANDIDATES).stream()
                .filter(each -> audience(each, person).isEmpty()
                        && several(each, person).isEmpty()
                        && fit(each, person).fits())
                .limit(SHOWN)
                .map(each -> new Alternative(each.id(), each.name()))
                .toList();
    }

    private Programme programme(Group group) {
        return Objects.requireNonNull(programmes.findById(group.programme()));
    }

    private String sector(Leader person) {
        return units.findByIdOptional(person.unit()).map(OrgUnit::sector).orElse("");
    }

    private Instant now() {
        return clock.instant();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now(), Oslo.ZONE);
    }
}
