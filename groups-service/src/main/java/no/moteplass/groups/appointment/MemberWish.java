package no.moteplass.groups.appointment;

import java.util.Set;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import no.moteplass.groups.membership.GroupRole;

/** What somebody is to be in a group: which roles, and whether with a seat. What is absent stays as it is. */
public record MemberWish(
        @Nullable @Schema(examples = "[\"FACILITATOR\"]") Set<@NotNull GroupRole> roles,
        @Nullable Boolean seat) {}
