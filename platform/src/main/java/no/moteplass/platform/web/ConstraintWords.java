package no.moteplass.platform.web;

import java.util.Map;
import java.util.Objects;

import jakarta.validation.ConstraintViolation;

import no.moteplass.platform.validation.Violation;

/** A broken constraint of Jakarta Validation as a violation of ours. */
final class ConstraintWords {

    private ConstraintWords() {}

    static Violation of(String field, ConstraintViolation<?> broken) {
        var attributes = broken.getConstraintDescriptor().getAttributes();
        var annotation = broken.getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return switch (annotation) {
            case "NotNull", "NotBlank", "NotEmpty" -> Violation.of(field, "required");
            case "Size" -> Violation.of(field, "size", number(attributes, "min"), number(attributes, "max"));
            case "Min" -> Violation.of(field, "min", number(attributes, "value"));
            case "Max" -> Violation.of(field, "max", number(attributes, "value"));
            case "Positive" -> Violation.of(field, "min", 1);
            case "PositiveOrZero" -> Violation.of(field, "min", 0);
            case "Email", "MailAddress" -> Violation.of(field, "email");
            case "PlainText", "Prose" -> Violation.of(field, "controlCharacters");
            case "Pattern" -> Violation.of(field, "pattern");
            default -> Violation.of(field, "invalid");
        };
    }

    private static Object number(Map<String, Object> attributes, String name) {
        return Objects.requireNonNullElse(attributes.get(name), "?");
    }
}
