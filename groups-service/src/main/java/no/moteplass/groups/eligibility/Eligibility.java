package no.moteplass.groups.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import no.moteplass.groups.catalogue.Scope;
import no.moteplass.groups.directory.ParticipantKind;
import no.moteplass.groups.eligibility.Roster.Attendee;

/** What each rule says of a person and a group: functions of the two and of nothing else. */
public record Eligibility(Person person, Roster roster) {

    /** Part of G2 that an invitation does not stand in for. */
    public Optional<Refusal> active() {
        return refusedIf(!person.active(), Refusal.of(Rule.AUDIENCE).saying("rule.G2.inactive"));
    }

    /** G2: level and kind, and for groups of one sector or unit, where one works. */
    public Optional<Refusal> audience() {
        return active().or(this::belonging).or(this::timeInRole);
    }

    /** The part of G2 that whoever sits goes on to be judged by: months in a role pass by themselves. */
    Optional<Refusal> belonging() {
        return kind().or(this::level).or(this::place);
    }

    private Optional<Refusal> kind() {
        return refusedIf(
                !roster.terms().kinds().contains(person.kind()),
                Refusal.of(Rule.AUDIENCE).saying("rule.G2.kind"));
    }

    private Optional<Refusal> level() {
        var wrong = person.kind() == ParticipantKind.LEADER
                && (person.level() == null || !roster.terms().levels().contains(person.level()));
        return refusedIf(wrong, Refusal.of(Rule.AUDIENCE));
    }

    private Optional<Refusal> place() {
        var terms = roster.terms();
        if (terms.scope() == Scope.UNIT && terms.unit() != null && !terms.unit().equals(person.unit())) {
            return Optional.of(Refusal.of(Rule.AUDIENCE).saying("rule.G2.unit"));
        }
        var wrongSector = terms.scope() == Scope.SECTOR
                && terms.sector() != null
                && !terms.sector().equals(person.sector());
        return refusedIf(wrongSector, Refusal.of(Rule.AUDIENCE).saying("rule.G2.sector"));
    }

    private Optional<Refusal> timeInRole() {
        var months = roster.terms().maxMonthsInRole();
        if (months == null) {
            return Optional.empty();
        }
        var since = Objects.requireNonNullElse(person.inRoleSince(), LocalDate.MIN);
        return refusedIf(
                !since.isAfter(roster.day().minusMonths(months)),
                Refusal.of(Rule.AUDIENCE).saying("rule.G2.inRole", months));
    }

    /** G5: one seat or open sign-up in a programme, or in a group where the programme allows several. */
    public Optional<Refusal> oneSignUp() {
        var terms = roster.terms();
        var another = roster.signUps().stream()
                .filter(each -> each.person().equals(person.id()))
                .anyMatch(each -> each.group().equals(terms.group())
                        || (!terms.allowsSeveral() && each.programme().equals(terms.programme())));
        return refusedIf(another, Refusal.of(Rule.ONE_SIGN_UP));
    }

    /** G3, G4 and "apart", all three whatever the first says. */
    public Compatibility compatibility() {
        var limit = Objects.requireNonNullElse(roster.terms().maxPerUnit(), Integer.MAX_VALUE);
        var others = others();
        var ofTheUnit = others.stream()
                .filter(each -> each.holdsSeat() && each.unit().equals(person.unit()))
                .count();
        var apart = others.stream()
                .anyMatch(each -> roster.apart().stream().anyMatch(wish -> wish.parts(person.id(), each.person())));
        return new Compatibility(sharesChain(others), ofTheUnit >= limit, apart, limit);
    }

    /** G3 for somebody who is to attend by a role, without a seat. */
    public Optional<Refusal> attending() {
        return refusedIf(sharesChain(others()), Refusal.of(Rule.SHARED_CHAIN).saying("rule.G3.role"));
    }

    private boolean sharesChain(List<Attendee> others) {
        return roster.terms().confidential()
                && others.stream().anyMatch(each -> roster.chains().join(person.id(), each.person()));
    }

    private List<Attendee> others() {
        return roster.attending().stream()
                .filter(each -> !each.person().equals(person.id()))
                .toList();
    }

    private static Optional<Refusal> refusedIf(boolean broken, Refusal refusal) {
        return broken ? Optional.of(refusal) : Optional.empty();
    }
}
