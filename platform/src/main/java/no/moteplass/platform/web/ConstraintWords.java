package no.moteplass.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;

import org.hibernate.validator.engine.HibernateConstraintViolation;

import no.moteplass.platform.validation.Violation;

/** A broken constraint of Jakarta Validation as a violation of ours. */
final class ConstraintWords {

    private static final Pattern OWN_CODE = Pattern.compile("\\{violation\\.([A-Za-z]+)}");

    private ConstraintWords() {}

    /** @param path where it was found, from the method that takes the request on */
    static Violation of(List<Path.Node> path, ConstraintViolation<?> broken) {
        var names = new ArrayList<>(path);
        names.removeIf(node -> node.getKind() == ElementKind.METHOD
                || node.getKind() == ElementKind.CONTAINER_ELEMENT
                || node.getKind() == ElementKind.BEAN);
        if (names.size() > 1 && names.getFirst().getKind() == ElementKind.PARAMETER) {
            names.removeFirst(); // The body's own name says nothing to whoever sent it.
        }
        var whole = names.isEmpty() || (names.size() == 1 && names.getFirst().getKind() == ElementKind.PARAMETER);
        var field = whole ? "" : names.stream().map(Path.Node::toString).collect(Collectors.joining("."));
        HibernateConstraintViolation<?> hibernates = broken.unwrap(HibernateConstraintViolation.class);
        var told = hibernates.getDynamicPayload(Violation.class);
        if (told != null) {
            return new Violation(whole ? told.field() : field + "." + told.field(), told.code(), told.arguments());
        }
        return of(whole ? "body" : field, broken);
    }

    private static Violation of(String field, ConstraintViolation<?> broken) {
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
            default -> Violation.of(field, ownCode(broken.getMessageTemplate()).orElse("invalid"));
        };
    }

    /** A service's own constraint names its code by its message: {@code {violation.webAddress}}. */
    private static Optional<String> ownCode(String template) {
        return Optional.of(OWN_CODE.matcher(template)).filter(Matcher::matches).map(found -> found.group(1));
    }

    private static Object number(Map<String, Object> attributes, String name) {
        return Objects.requireNonNullElse(attributes.get(name), "?");
    }
}
