package no.moteplass.groups.invitation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;

import no.moteplass.groups.values.Moment;

/** Whom a coordinator invites, and until when they can answer. */
public record NewInvitations(
        @NotEmpty @Size(max = 200) List<@NotNull UUID> leaderIds,

        @Nullable
        @JsonDeserialize(using = Moment.class)
        @Schema(description = "Until when it can be accepted; as any other offer unless told")
        Instant until) {

    public NewInvitations {
        leaderIds = leaderIds == null ? null : leaderIds.stream().distinct().toList();
    }
}
