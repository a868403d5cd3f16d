package no.moteplass.portal.services.groups;

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
        @Nullable Integer maxPerUnit,
        @Nullable String contact,
        @Nullable Integer durationMinutes,
        @Nullable Boolean confidential) {

    /** Its groups take sign-ups only between dates that they are given. */
    public boolean isShutWithoutDates() {
        return enrolment != null && !"OPEN".equals(enrolment);
    }

    /** Its name in a language; bokmål stands in where there is none. */
    public String titleIn(String language) {
        var own = switch (language) {
            case "nn" -> nameNn;
            case "en" -> nameEn;
            default -> name;
        };
        return Objects.requireNonNullElse(own, Objects.requireNonNullElse(name, code));
    }
}
