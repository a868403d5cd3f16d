package no.moteplass.groups.importing;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

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
        boolean facilitatorTrained) {

    /** An external id that the file leaves out stays as it is. */
    NewLeader asLeader(@Nullable String knownExternalId, @Nullable UUID manager) {
        return new NewLeader(
                externalId == null ? knownExternalId : externalId,
                email,
                givenName,
                familyName,
                level,
                unit,
                manager,
                language,
                kind,
                inRoleSince,
                facilitatorTrained,
                true);
    }
}
