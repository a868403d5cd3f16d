package no.moteplass.groups.importing;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import no.moteplass.groups.directory.Leader;
import no.moteplass.groups.directory.LeadershipLevel;
import no.moteplass.groups.directory.NewLeader;
import no.moteplass.groups.directory.ParticipantKind;
import no.moteplass.platform.language.Language;

/** A row that could be read: a person as the file gives them, the manager still by e-mail address. */
record Candidate(
        int row,
        @Nullable String externalId,
        String email,
        String givenName,
        String familyName,
        @Nullable LeadershipLevel level,
        String unit,
        @Nullable String managerEmail,
        Language language,
        ParticipantKind kind,
        @Nullable LocalDate inRoleSince,
        boolean facilitatorTrained,
        Set<String> columns) {

    /** The same where the file names no manager: whoever it names was erased, and the directory says who leads them now. */
    Candidate withoutManager() {
        var others =
                columns.stream().filter(each -> !each.equals("managerEmail")).collect(Collectors.toUnmodifiableSet());
        return new Candidate(
                row,
                externalId,
                email,
                givenName,
                familyName,
                level,
                unit,
                null,
                language,
                kind,
                inRoleSince,
                facilitatorTrained,
                others);
    }

    boolean tells(String column) {
        return columns.contains(column);
    }

    /**
     * An external id that the file leaves out stays as it is, and so does all that it has no column for. Whom a coordinator made
     * inactive no file makes active.
     */
    NewLeader asLeader(@Nullable Leader leader, @Nullable UUID manager) {
        var known = leader == null ? null : leader.asGiven();
        return new NewLeader(
                known != null && externalId == null ? known.externalId() : externalId,
                email,
                givenName,
                familyName,
                whereGiven("level", level, known, NewLeader::level),
                unit,
                manager,
                whereGiven("language", language, known, NewLeader::language),
                whereGiven("kind", kind, known, NewLeader::kind),
                whereGiven("inRoleSince", inRoleSince, known, NewLeader::inRoleSince),
                whereGiven("facilitatorTrained", facilitatorTrained, known, NewLeader::facilitatorTrained),
                leader == null || leader.activeByFile());
    }

    private <T extends @Nullable Object> T whereGiven(
            String column, T read, @Nullable NewLeader known, Function<NewLeader, T> before) {
        return known == null || tells(column) ? read : before.apply(known);
    }
}
