package no.moteplass.groups.catalogue;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import no.moteplass.groups.directory.LeadershipLevel;
import no.moteplass.groups.directory.ParticipantKind;
import no.moteplass.groups.values.Anchoring;
import no.moteplass.platform.text.MailAddress;
import no.moteplass.platform.text.PlainText;
import no.moteplass.platform.text.Prose;
import no.moteplass.platform.validation.CrossFieldRules;
import no.moteplass.platform.validation.Violation;

/** A programme as a coordinator gives it. Bokmål is required; nynorsk and English are optional. */
public record NewProgramme(
        @NotNull @Pattern(regexp = "[a-z0-9-]{1,50}") @Schema(examples = "refleksjon-forstelinje")
        String code,

        @NotBlank @Size(max = 200) @PlainText String name,
        @Nullable @Size(max = 200) @PlainText String nameNn,
        @Nullable @Size(max = 200) @PlainText String nameEn,

        @NotBlank @Size(max = 2000) @Prose String purpose,
        @Nullable @Size(max = 2000) @Prose String purposeNn,
        @Nullable @Size(max = 2000) @Prose String purposeEn,
        @NotNull ProgrammeKind kind,
        @Schema(description = "All levels unless told") List<@NotNull LeadershipLevel> levels,
        @Schema(description = "Leaders alone unless told") List<@NotNull ParticipantKind> kinds,
        @Nullable @Size(max = 500) @Prose String audienceNote,
        @NotNull Enrolment enrolment,
        @NotNull Facilitation facilitation,

        @NotNull @Min(1) @Max(10000) @Schema(examples = "5") Integer minSize,

        @NotNull @Min(1) @Max(10000) @Schema(examples = "8") Integer maxSize,

        @NotNull Rhythm rhythm,

        @NotNull @Min(5) @Max(1440) @Schema(examples = "60") Integer durationMinutes,

        @NotNull Boolean confidential,
        @NotNull Area area,

        @Schema(description = "Numbers of the reform's principles")
        List<@NotNull @Anchoring String> anchoring,

        @Schema(description = "ALWAYS unless told") Phase phase,
        @Schema(description = "CITY unless told") Scope scope,

        @Nullable @Min(1) @Schema(description = "2 for confidential programmes of the whole city unless told")
        Integer maxPerUnit,

        @Nullable @Min(1) Integer minUnits,
        @Nullable @Min(1) @Max(4) Integer minLevels,
        @Nullable @Min(1) Integer maxMonthsInRole,
        Boolean teamSignUp,
        Boolean allowsSeveral,

        @Nullable @MailAddress @Size(max = 254) @PlainText @Schema(format = "email")
        String contact,

        @Nullable @Schema(description = "A leader's id; owns the purpose of groups that name nobody")
        UUID purposeOwner)
        implements CrossFieldRules {

    public NewProgramme {
        levels = levels == null || levels.isEmpty() ? List.of(LeadershipLevel.values()) : levels;
        kinds = kinds == null || kinds.isEmpty() ? List.of(ParticipantKind.LEADER) : kinds;
        anchoring = anchoring == null ? List.of() : anchoring;
        phase = phase == null ? Phase.ALWAYS : phase;
        scope = scope == null ? Scope.CITY : scope;
        teamSignUp = teamSignUp != null && teamSignUp;
        allowsSeveral = allowsSeveral != null && allowsSeveral;
    }

    @Override
    public List<Violation> violations() {
        return minSize != null && maxSize != null && minSize > maxSize
                ? List.of(Violation.of("minSize", "max", maxSize))
                : List.of();
    }

    /** Whether the rules of groups say of this what they said of what was before; levels and limits are a group's own. */
    boolean judgesAs(NewProgramme before) {
        return kind == before.kind
                && Objects.equals(allowsSeveral, before.allowsSeveral)
                && Objects.equals(maxMonthsInRole, before.maxMonthsInRole);
    }
}
