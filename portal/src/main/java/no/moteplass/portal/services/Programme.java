package no.moteplass.portal.services;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** What is offered; its values hold for its groups unless they say otherwise. */
public record Programme(
        String code,
        @Nullable String name,
        @Nullable String nameNn,
        @Nullable String nameEn,
        @Nullable String kind,
        @Nullable String enrolment,
        @Nullable String facilitation,
        @Nullable String purpose,
        @Nullable String area,
        @Nullable List<String> levels,
        @Nullable Integer minSize,
        @Nullable Integer maxSize,
        @Nullable Integer durationMinutes,
        @Nullable Boolean confidential) {

    public String title() {
        return Objects.requireNonNullElse(name, code);
    }
}
