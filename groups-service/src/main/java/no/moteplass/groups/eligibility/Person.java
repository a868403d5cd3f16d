package no.moteplass.groups.eligibility;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import no.moteplass.groups.directory.LeadershipLevel;
import no.moteplass.groups.directory.ParticipantKind;

/** What the rules ask about somebody who would like to be in a group. */
public record Person(
        UUID id,
        boolean active,
        ParticipantKind kind,
        @Nullable LeadershipLevel level,
        String unit,
        String sector,
        @Nullable LocalDate inRoleSince) {}
