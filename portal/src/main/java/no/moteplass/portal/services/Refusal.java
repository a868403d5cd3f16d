package no.moteplass.portal.services;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A service's no, in the reader's language (RFC 9457). */
public record Refusal(
        int status,
        @Nullable String type,
        @Nullable String title,
        @Nullable String detail,
        @Nullable String rule,
        @Nullable List<Violation> violations,
        @Nullable List<Alternative> alternatives) {

    /** A group that would do. */
    public record Alternative(UUID id, String name) {}

    /** What is wrong with one field of what was sent. */
    public record Violation(
            @Nullable String field,
            @Nullable String code,
            @Nullable String message) {}

    /** Is it this kind of problem? The last part of its {@code type} tells. */
    public boolean is(String kind) {
        return type != null && type.endsWith("/" + kind);
    }

    public List<Violation> violated() {
        return violations == null ? List.of() : violations;
    }

    /** What the service itself proposes instead. */
    public List<Alternative> proposed() {
        return alternatives == null ? List.of() : alternatives;
    }

    public static Refusal bare(int status) {
        return new Refusal(status, null, null, null, null, List.of(), List.of());
    }

    Refusal withStatus(int actual) {
        return new Refusal(actual, type, title, detail, rule, violations, alternatives);
    }
}
