package no.moteplass.platform.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import no.moteplass.platform.validation.Violation;
import no.moteplass.platform.version.VersionConflict;

/**
 * A refusal or a fault, before it is put in the reader's words (RFC 9457).
 *
 * @param type the last part of its {@code type}: {@code rule-refused} is {@code /problems/rule-refused}
 * @param status the HTTP status
 * @param textKey where its {@code .title} and {@code .detail} are found in the bundles
 * @param arguments fill the texts' {0}, {1} …
 * @param extensions further members of the document, such as {@code rule}
 * @param violations what is wrong with the input, field by field
 * @param headers further headers, such as {@code Retry-After}
 */
public record Problem(
        String type,
        int status,
        String textKey,
        List<Object> arguments,
        Map<String, Object> extensions,
        List<Violation> violations,
        Map<String, String> headers) {

    /** A problem whose texts stand under its type. */
    public static Problem of(String type, int status, Object... arguments) {
        return new Problem(type, status, type, List.of(arguments), Map.of(), List.of(), Map.of());
    }

    /** 400: what cannot be read at all. */
    public static Problem malformed() {
        return of("malformed", 400);
    }

    /** 401, with the challenge that tells what to bring. */
    public static Problem unauthorized() {
        return of("unauthorized", 401);
    }

    /** 403: the role or scope is lacking. */
    public static Problem forbidden() {
        return of("forbidden", 403);
    }

    /** 404: nothing here, or nothing for this person to know of. */
    public static Problem notFound() {
        return of("not-found", 404);
    }

    /** 409: what is there is in no state for this. {@code textKey} tells why. */
    public static Problem stateConflict(String textKey, Object... arguments) {
        return of("state-conflict", 409).saying(textKey, arguments);
    }

    /**
     * 409: a rule of the domain refuses.
     *
     * @param rule its id, as {@code G4}; texts under {@code rule.<id>} unless {@link #saying} another key
     */
    public static Problem ruleRefused(String rule, Object... arguments) {
        return of("rule-refused", 409).saying("rule." + rule, arguments).with("rule", rule);
    }

    /** 422: valid JSON with invalid values. */
    public static Problem invalid(List<Violation> violations) {
        var base = of("invalid-input", 422);
        return new Problem(
                base.type,
                base.status,
                base.textKey,
                base.arguments,
                base.extensions,
                List.copyOf(violations),
                base.headers);
    }

    public static Problem invalid(String field, String code, Object... arguments) {
        return invalid(List.of(Violation.of(field, code, arguments)));
    }

    /** 412: it has changed since it was read. */
    public static Problem preconditionFailed() {
        return of("precondition-failed", 412);
    }

    /** 412 or 428: the change was not made from the version that holds. */
    public static Problem of(VersionConflict conflict) {
        return switch (conflict) {
            case MISSING -> of("precondition-required", 428);
            case STALE -> preconditionFailed();
        };
    }

    /** 503: something this depends on is away for now. */
    public static Problem unavailable(int retryAfterSeconds) {
        return of("unavailable", 503).withHeader("Retry-After", Integer.toString(retryAfterSeconds));
    }

    public Problem saying(String key, Object... args) {
        return new Problem(type, status, key, List.of(args), extensions, violations, headers);
    }

    /** With what is wrong with each of the things that were sent. */
    public Problem naming(List<Violation> wrong) {
        return new Problem(type, status, textKey, arguments, extensions, List.copyOf(wrong), headers);
    }

    public Problem with(String member, @Nullable Object value) {
        var more = new LinkedHashMap<>(extensions);
        more.put(member, Objects.requireNonNullElse(value, ""));
        return new Problem(type, status, textKey, arguments, Map.copyOf(more), violations, headers);
    }

    public Problem withHeader(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Problem(type, status, textKey, arguments, extensions, violations, Map.copyOf(more));
    }
}
