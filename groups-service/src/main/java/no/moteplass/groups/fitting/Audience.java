package no.moteplass.groups.fitting;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

import no.moteplass.groups.catalogue.Programme;
import no.moteplass.groups.catalogue.ProgrammeKind;
import no.moteplass.groups.catalogue.Scope;
import no.moteplass.groups.directory.Leader;
import no.moteplass.groups.directory.ParticipantKind;
import no.moteplass.groups.group.Group;

/** For whom a group is (G2): level and kind, and for groups of one sector or unit, where one works. */
public final class Audience {

    private Audience() {}

    public static Optional<Refusal> refuses(
            Group group, Programme programme, Leader person, String sectorOfPerson, LocalDate today) {
        if (!person.active()) {
            return Optional.of(Refusal.of(Rule.G2).saying("rule.G2.inactive"));
        }
        if (!group.audience().kinds().contains(person.kind())) {
            return Optional.of(Refusal.of(Rule.G2).saying("rule.G2.kind"));
        }
        if (person.kind() == ParticipantKind.LEADER
                && !group.audience().levels().contains(person.level())) {
            return Optional.of(Refusal.of(Rule.G2));
        }
        if (group.audience().scope() == Scope.UNIT
                && group.audience().unit() != null
                && !group.audience().unit().equals(person.unit())) {
            return Optional.of(Refusal.of(Rule.G2).saying("rule.G2.unit"));
        }
        if (group.audience().scope() == Scope.SECTOR
                && group.audience().sector() != null
                && !group.audience().sector().equals(sectorOfPerson)) {
            return Optional.of(Refusal.of(Rule.G2).saying("rule.G2.sector"));
        }
        return tooLongInRole(programme, person, today);
    }

    /** In a mentoring programme the months count for one of the two only, so they are seen to when pairs are made. */
    private static Optional<Refusal> tooLongInRole(Programme programme, Leader person, LocalDate today) {
        var months = programme.maxMonthsInRole();
        if (months == null || programme.kind() == ProgrammeKind.MENTORING) {
            return Optional.empty();
        }
        var since = Objects.requireNonNullElse(person.inRoleSince(), LocalDate.MIN);
        return since.isAfter(today.minusMonths(months))
                ? Optional.empty()
                : Optional.of(Refusal.of(Rule.G2).saying("rule.G2.inRole", months));
    }
}
