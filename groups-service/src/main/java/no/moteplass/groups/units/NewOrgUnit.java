package no.moteplass.groups.units;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;

import no.moteplass.groups.values.Day;
import no.moteplass.platform.text.PlainText;
import no.moteplass.platform.validation.CrossFieldRules;
import no.moteplass.platform.validation.Violation;

/** A unit as a coordinator gives it. */
public record NewOrgUnit(
        @NotNull @Pattern(regexp = "[A-Za-z0-9-]{1,32}") @Schema(examples = "0301-12")
        String code,

        @NotBlank @Size(max = 200) @PlainText @Schema(examples = "Bydel Alna")
        String name,

        @NotNull UnitKind kind,

        @NotBlank @Size(max = 50) @PlainText @Schema(examples = "HLS")
        String sector,

        @Nullable @JsonDeserialize(using = Day.class) LocalDate validFrom,

        @Nullable @JsonDeserialize(using = Day.class) @Schema(description = "The first day on which it no longer holds")
        LocalDate validTo,

        @Nullable
        @Schema(implementation = String.class, description = "What it grants its leaders a month", examples = "PT2H")
        Duration timeSetAside)
        implements CrossFieldRules {

    @Override
    public List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        if (validFrom != null && validTo != null && !validFrom.isBefore(validTo)) {
            violations.add(Violation.of("validTo", "afterStart"));
        }
        if (timeSetAside != null && (timeSetAside.isNegative() || timeSetAside.isZero())) {
            violations.add(Violation.of("timeSetAside", "min", 1));
        }
        return violations;
    }
}
