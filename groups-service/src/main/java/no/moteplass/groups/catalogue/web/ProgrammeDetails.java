package no.moteplass.groups.catalogue.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import no.moteplass.groups.catalogue.Area;
import no.moteplass.groups.catalogue.Enrolment;
import no.moteplass.groups.catalogue.Facilitation;
import no.moteplass.groups.catalogue.Phase;
import no.moteplass.groups.catalogue.Programme;
import no.moteplass.groups.catalogue.ProgrammeKind;
import no.moteplass.groups.catalogue.Rhythm;
import no.moteplass.groups.catalogue.Scope;
import no.moteplass.groups.directory.LeadershipLevel;
import no.moteplass.groups.directory.ParticipantKind;
import no.moteplass.platform.version.Versioned;

/** A programme as it is shown. */
public record ProgrammeDetails(
        String code,
        long version,
        String name,
        @Nullable String nameNn,
        @Nullable String nameEn,
        String purpose,
        @Nullable String purposeNn,
        @Nullable String purposeEn,
        ProgrammeKind kind,
        List<LeadershipLevel> levels,
        List<ParticipantKind> kinds,
        @Nullable String audienceNote,
        Enrolment enrolment,
        Facilitation facilitation,
        int minSize,
        int maxSize,
        Rhythm rhythm,
        int durationMinutes,
        boolean confidential,
        Area area,
        List<String> anchoring,
        Phase phase,
        Scope scope,
        @Nullable Integer maxPerUnit,
        @Nullable Integer minUnits,
        @Nullable Integer minLevels,
        @Nullable Integer maxMonthsInRole,
        boolean teamSignUp,
        boolean allowsSeveral,
        @Nullable String contact,
        @Nullable UUID purposeOwner)
        implements Versioned {

    /** @param limit whether the reader may know how many of one unit its groups take (P2) */
    public static ProgrammeDetails of(Programme programme, boolean limit) {
        var all = programme.asGiven();
        return new ProgrammeDetails(
                all.code(),
                programme.version(),
                all.name(),
                all.nameNn(),
                all.nameEn(),
                all.purpose(),
                all.purposeNn(),
                all.purposeEn(),
                all.kind(),
                all.levels(),
                all.kinds(),
                all.audienceNote(),
                all.enrolment(),
                all.facilitation(),
                all.minSize(),
                all.maxSize(),
                all.rhythm(),
                all.durationMinutes(),
                all.confidential(),
                all.area(),
                all.anchoring(),
                all.phase(),
                all.scope(),
                limit ? all.maxPerUnit() : null,
                all.minUnits(),
                all.minLevels(),
                all.maxMonthsInRole(),
                all.teamSignUp(),
                all.allowsSeveral(),
                all.contact(),
                all.purposeOwner());
    }
}
