package no.moteplass.portal.services.groups;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** A group as a coordinator first writes it; the programme fills in what is missing. */
public record NewGroup(
        String programme,
        String name,
        @Nullable String purpose,
        @Nullable String area,
        @Nullable String theme,
        @Nullable List<String> levels,
        @Nullable Integer minSize,
        @Nullable Integer maxSize,
        @Nullable Integer maxPerUnit,
        @Nullable String signUpFrom,
        @Nullable String signUpUntil,
        @Nullable String contact,
        @Nullable String promotion,
        @Nullable String unit) {}
