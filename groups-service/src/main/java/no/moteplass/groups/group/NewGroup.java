package no.moteplass.groups.group;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

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
import no.moteplass.groups.catalogue.Programme;
import no.moteplass.groups.catalogue.Scope;
import no.moteplass.groups.directory.LeadershipLevel;
import no.moteplass.groups.directory.ParticipantKind;
import no.moteplass.groups.values.Anchoring;
import no.moteplass.groups.values.Moment;
import no.moteplass.platform.text.MailAddress;
import no.moteplass.platform.text.PlainText;
import no.moteplass.platform.text.Prose;
import no.moteplass.platform.validation.CrossFieldRules;
import no.moteplass.platform.validation.Violation;

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

        @Nullable @MailAddress @Size(max = 254) @PlainText @Schema(format = "email")
        String contact)
        implements CrossFieldRules {

    public NewGroup {
        name = name == null ? null : name.strip();
    }

    @Override
    public List<Violation> violations() {
        var violations = new ArrayList<Violation>();
        if (minSize != null && maxSize != null && minSize > maxSize) {
            violations.add(Violation.of("minSize", "max", maxSize));
        }
        if (signUpFrom != null && signUpUntil != null && !signUpFrom.isBefore(signUpUntil)) {
            violations.add(Violation.of("signUpUntil", "afterStart"));
        }
        return violations;
    }

    /** A group as it would have to be given to be as it is. */
    static NewGroup of(Group group) {
        var audience = group.audience();
        var capacity = group.capacity();
        return new NewGroup(
                group.programme(),
                group.name(),
                group.purpose(),
                group.area(),
                group.promotion(),
                group.anchoring(),
                group.theme(),
                audience.levels(),
                audience.kinds(),
                audience.scope(),
                audience.unit(),
                audience.sector(),
                group.slots(),
                group.facilitation(),
                group.confidential(),
                capacity.minSize(),
                capacity.maxSize(),
                capacity.maxPerUnit(),
                group.window().signUpFrom(),
                group.window().signUpUntil(),
                group.contact());
    }

    /** What is not given is the programme's. */
    public Audience audience(Programme defaults) {
        return new Audience(
                Objects.requireNonNullElse(levels, defaults.levels()),
                Objects.requireNonNullElse(kinds, defaults.kinds()),
                Objects.requireNonNullElse(scope, defaults.scope()),
                unit,
                sector);
    }

    /** What is not given is the programme's, as far as it goes with what is; but no limit per unit is no limit (G4). */
    public Capacity capacity(Programme defaults) {
        var max = maxSize == null ? Math.max(defaults.maxSize(), Objects.requireNonNullElse(minSize, 1)) : maxSize;
        var min = minSize == null ? Math.min(defaults.minSize(), max) : minSize;
        return new Capacity(min, max, maxPerUnit);
    }

    SignUpWindow window() {
        return new SignUpWindow(signUpFrom, signUpUntil);
    }

    public boolean confidential(Programme defaults) {
        return Objects.requireNonNullElse(confidential, defaults.confidential());
    }
}
