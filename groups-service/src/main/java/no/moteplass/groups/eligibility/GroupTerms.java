package no.moteplass.groups.eligibility;

import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import no.moteplass.groups.catalogue.Programme;
import no.moteplass.groups.catalogue.ProgrammeKind;
import no.moteplass.groups.catalogue.Scope;
import no.moteplass.groups.directory.LeadershipLevel;
import no.moteplass.groups.directory.ParticipantKind;
import no.moteplass.groups.group.Group;

/**
 * What a group asks of those who join it.
 *
 * @param unit the one unit it is for, where its scope is one
 * @param sector the one sector it is for, where its scope is one
 * @param maxPerUnit how many seats one unit may have (G4)
 * @param maxMonthsInRole for whom it is, where it is for those who are new in their role
 * @param allowsSeveral whether one may be in several groups of the programme (G5)
 */
public record GroupTerms(
        UUID group,
        String programme,
        Set<ParticipantKind> kinds,
        Set<LeadershipLevel> levels,
        Scope scope,
        @Nullable String unit,
        @Nullable String sector,
        boolean confidential,
        @Nullable Integer maxPerUnit,
        @Nullable Integer maxMonthsInRole,
        boolean allowsSeveral) {

    /** Whether it matters who else attends (G3, G4): in a confidential group always, so that no answer is quicker. */
    boolean dependOnOthers() {
        return confidential || maxPerUnit != null;
    }

    static GroupTerms of(Group group, Programme programme) {
        return new GroupTerms(
                group.id(),
                group.programme(),
                Set.copyOf(group.audience().kinds()),
                Set.copyOf(group.audience().levels()),
                group.audience().scope(),
                group.audience().unit(),
                group.audience().sector(),
                group.confidential(),
                group.capacity().maxPerUnit(),
                maxMonthsInRole(programme),
                programme.allowsSeveral());
    }

    /** In a mentoring programme the months count for one of the two only, so they are checked when pairs are made. */
    private static @Nullable Integer maxMonthsInRole(Programme programme) {
        return programme.kind() == ProgrammeKind.MENTORING ? null : programme.maxMonthsInRole();
    }
}
