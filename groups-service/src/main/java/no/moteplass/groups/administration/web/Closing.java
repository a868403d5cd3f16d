package no.moteplass.groups.administration.web;

import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import no.moteplass.platform.text.PlainText;

/** Why a group closes, in a few words that its members may read. */
record Closing(
        @Nullable @Size(max = 500) @PlainText @Schema(examples = "Gruppen er ferdig")
        String reason) {}
