package no.moteplass.groups.group;

import java.time.Instant;
import java.util.List;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;

import no.moteplass.groups.catalogue.Area;
import no.moteplass.groups.catalogue.Facilitation;
import no.moteplass.groups.catalogue.Scope;
import no.moteplass.groups.directory.LeadershipLevel;
import no.moteplass.groups.directory.ParticipantKind;
import no.moteplass.groups.values.Anchoring;
import no.moteplass.groups.values.Moment;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;
import no.moteplass.platform.text.PlainText;
import no.moteplass.platform.text.Prose;

/** A group as a coordinator gives it. Only the programme and the name are required: the programme gives the rest. */
public record NewGroup(
        @NotBlank @Size(max = 50) @PlainText @Schema(examples = "refleksjon-forstelinje")
        String programme,

        @NotBlank @Size(max = 200) @PlainText @Schema(examples = "Førstelinje øst, torsdager")
        String name,

        @Nullable @Size(max = 2000) @Prose String purpose,
        @Nullable Area area,
        @Nullable @Schema(description = "OFFER unless told") Promotion promotion,

        @Nullable @Size(max = 15) @Schema(examples = "[\"1.5\", \"2.5\"]")
        List<@NotNull @Anchoring String> anchoring,

        @Nullable @Size(max = 200) @PlainText String theme,
        @Nullable List<@NotNull LeadershipLevel> levels,
        @Nullable List<@NotNull ParticipantKind> kinds,
        @Nullable Scope scope,
        @Nullable @Size(max = 32) @PlainText String unit,
        @Nullable @Size(max = 50) @PlainText String sector,

        @Nullable @Size(max = 28) @Schema(examples = "[\"THU_AM\"]")
        List<@NotNull @Pattern(regexp = "(MON|TUE|WED|THU|FRI|SAT|SUN)_(AM|MID|PM|EVE)") String> slots,

        @Nullable Facilitation facilitation,
        @Nullable Boolean confidential,

        @Nullable @Min(1) @Max(10000) @Schema(examples = "5")
        Integer minSize,

        @Nullable @Min(1) @Max(10000) @Schema(examples = "8")
        Integer maxSize,

        @Nullable @Min(1) Integer maxPerUnit,
        @Nullable @JsonDeserialize(using = Moment.class) Instant signUpFrom,
        @Nullable @JsonDeserialize(using = Moment.class) Instant signUpUntil,
        @Nullable @Email @Size(max = 254) @PlainText String contact) {

    public NewGroup {
        name = name == null ? null : name.strip();
        if (minSize != null && maxSize != null && minSize > maxSize) {
            throw new ProblemException(Problem.invalid("minSize", "max", maxSize));
        }
        if (signUpFrom != null && signUpUntil != null && !signUpFrom.isBefore(signUpUntil)) {
            throw new ProblemException(Problem.invalid("signUpUntil", "afterStart"));
        }
    }
}
