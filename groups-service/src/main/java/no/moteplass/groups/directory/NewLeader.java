package no.moteplass.groups.directory;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;

import no.moteplass.groups.values.Day;
import no.moteplass.platform.language.Language;
import no.moteplass.platform.text.EmailAddress;
import no.moteplass.platform.text.MailAddress;
import no.moteplass.platform.text.PlainText;

/** A person as a coordinator or an import gives them. */
public record NewLeader(
        @Nullable @Size(max = 200) @PlainText String externalId,

        @NotBlank
        @MailAddress
        @Size(max = 254)
        @PlainText
        @Schema(format = "email", examples = "ola.nordmann@example.org")
        String email,

        @NotBlank @Size(max = 100) @PlainText @Schema(examples = "Ola")
        String givenName,

        @NotBlank @Size(max = 100) @PlainText @Schema(examples = "Nordmann")
        String familyName,

        @Nullable @Schema(description = "Leaders need one") LeadershipLevel level,

        @NotBlank @Size(max = 32) @PlainText @Schema(examples = "0301-12")
        String unit,

        @Nullable UUID manager,
        @Schema(description = "nb unless told") Language language,
        @Schema(description = "LEADER unless told") ParticipantKind kind,
        @Nullable @JsonDeserialize(using = Day.class) LocalDate inRoleSince,
        Boolean facilitatorTrained,
        Boolean active) {

    public NewLeader {
        externalId = externalId == null || externalId.isBlank() ? null : externalId.strip();
        email = email == null ? null : EmailAddress.keptFormOf(email);
        givenName = givenName == null ? null : givenName.strip();
        familyName = familyName == null ? null : familyName.strip();
        language = language == null ? Language.NB : language;
        kind = kind == null ? ParticipantKind.LEADER : kind;
        facilitatorTrained = facilitatorTrained != null && facilitatorTrained;
        active = active == null || active;
    }

    /** The same person once they have left. */
    public NewLeader inactive() {
        return new NewLeader(
                externalId,
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
                false);
    }

    /** Only leaders need a level. */
    public boolean lacksLevel() {
        return kind == ParticipantKind.LEADER && level == null;
    }

    /** Whether the rules of groups say of this what they said of what was before. */
    boolean judgedAs(NewLeader before) {
        return active.equals(before.active)
                && kind == before.kind
                && level == before.level
                && unit.equals(before.unit)
                && Objects.equals(manager, before.manager)
                && Objects.equals(inRoleSince, before.inRoleSince);
    }
}
