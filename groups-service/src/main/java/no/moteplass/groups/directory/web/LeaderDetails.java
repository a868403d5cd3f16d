package no.moteplass.groups.directory.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import no.moteplass.groups.directory.Leader;
import no.moteplass.groups.directory.LeadershipLevel;
import no.moteplass.groups.directory.ParticipantKind;
import no.moteplass.platform.language.Language;
import no.moteplass.platform.version.Versioned;

/** A person as a coordinator or they themselves see them. */
record LeaderDetails(
        UUID id,
        long version,
        @Nullable String externalId,
        String email,
        String givenName,
        String familyName,
        @Nullable LeadershipLevel level,
        String unit,
        String unitName,
        @Nullable UUID manager,
        @Nullable String managerName,
        Language language,
        ParticipantKind kind,
        @Nullable LocalDate inRoleSince,
        boolean facilitatorTrained,
        boolean active)
        implements Versioned {

    static LeaderDetails of(Leader leader, Map<String, String> unitNames, Map<UUID, String> leaderNames) {
        return new LeaderDetails(
                leader.id(),
                leader.version(),
                leader.externalId(),
                leader.email(),
                leader.givenName(),
                leader.familyName(),
                leader.level(),
                leader.unit(),
                unitNames.getOrDefault(leader.unit(), leader.unit()),
                leader.manager(),
                leader.manager() == null ? null : leaderNames.get(leader.manager()),
                leader.language(),
                leader.kind(),
                leader.inRoleSince(),
                leader.facilitatorTrained(),
                leader.active());
    }
}
