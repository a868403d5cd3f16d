package no.moteplass.platform.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.ws.rs.container.ContainerRequestContext;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;
import no.moteplass.platform.text.NormalText;
import no.moteplass.platform.text.Printable;
import no.moteplass.platform.time.Oslo;

/** Reads query parameters; what cannot be read is a 422 that names the parameter. */
public final class QueryParameters {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private static final int LONGEST_TEXT = 200;
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private QueryParameters() {}

    /**
     * What changes something says what it means: a parameter without a value ({@code ?dryRun=}) would be taken for one that
     * was left out, and the change be made that was only to be tried. In a search it is no more than an empty field.
     */
    public static class WithValues {

        @ServerRequestFilter
        public void check(ContainerRequestContext request) {
            if (READING.contains(request.getMethod())) {
                return;
            }
            request.getUriInfo().getQueryParameters().forEach((name, values) -> {
                if (values.contains("")) {
                    throw new ProblemException(Problem.invalid(name, "required"));
                }
            });
        }
    }

    /** Text on one line; blank is as good as none. */
    public static Optional<String> text(String name, @Nullable String given) {
        var value = given == null ? "" : NormalText.line(given);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (value.length() > LONGEST_TEXT) {
            throw new ProblemException(Problem.invalid(name, "size", 0, LONGEST_TEXT));
        }
        if (!Printable.onOneLine(value)) {
            throw new ProblemException(Problem.invalid(name, "controlCharacters"));
        }
        return Optional.of(value);
    }

    public static <E extends Enum<E>> Optional<E> oneOf(String name, @Nullable String value, Class<E> type) {
        if (value == null || value.isEmpty()) {
            return Optional.empty();
        }
        var values = type.getEnumConstants();
        return Optional.of(Arrays.stream(values)
                .filter(each -> each.name().equals(value))
                .findFirst()
                .orElseThrow(() -> new ProblemException(Problem.invalid(
                        name,
                        "oneOf",
                        String.join(", ", Arrays.stream(values).map(Enum::name).toList())))));
    }

    public static Optional<UUID> id(String name, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(value));
        } catch (IllegalArgumentException notAnId) {
            throw new ProblemException(Problem.invalid(name, "id"));
        }
    }

    /** An instant with offset, or a bare date: its first instant in Europe/Oslo. */
    public static Optional<Instant> instant(String name, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(inFourDigits(
                    value.length() == 10
                            ? LocalDate.parse(value).atStartOfDay(Oslo.ZONE).toInstant()
                            : OffsetDateTime.parse(value.replace(' ', '+')).toInstant()));
        } catch (DateTimeException notATime) {
            throw new ProblemException(Problem.invalid(name, "dateOrInstant"));
        }
    }

    /** RFC 3339 writes no other years, and no database keeps all that ISO 8601 can write. */
    private static Instant inFourDigits(Instant instant) {
        if (instant.isBefore(FIRST) || !instant.isBefore(END)) {
            throw new DateTimeException("a year of more than four digits");
        }
        return instant;
    }

    public static Optional<LocalDate> date(String name, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return Optional.empty();
        }
        try {
            var date = LocalDate.parse(value);
            inFourDigits(date.atStartOfDay(Oslo.ZONE).toInstant());
            return Optional.of(date);
        } catch (DateTimeException notADate) {
            throw new ProblemException(Problem.invalid(name, "date"));
        }
    }

    /** Nothing but the two words: whoever writes {@code dryRun=} meant to try something, and must not have done it. */
    public static Optional<Boolean> bool(String name, @Nullable String value) {
        if (value == null) {
            return Optional.empty();
        }
        return Optional.of(trueOrFalse(name, value));
    }

    private static boolean trueOrFalse(String name, String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new ProblemException(Problem.invalid(name, "oneOf", "true, false"));
        };
    }
}
