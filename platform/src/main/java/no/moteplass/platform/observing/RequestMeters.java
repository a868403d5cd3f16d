package no.moteplass.platform.observing;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Path;

import org.jspecify.annotations.Nullable;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;

/**
 * Requests are counted by the template of their address, or as "unknown": whatever comes of them, no token stands in a
 * meter, and nobody can make meters by asking for what is not there.
 */
@Singleton
class RequestMeters {

    private static final String SERVED = "http.server.requests";
    private static final String CALLED = "http.client.requests";
    private static final String UNKNOWN = "unknown";

    /** With what stands behind it: a route below the framework knows its parameter by the whole segment. */
    private static final Pattern PARAMETER = Pattern.compile("\\{[^/]*}[^/{]*");

    /** A segment of a called address that is a token, an id or a number rather than a name. */
    private static final Pattern VALUE = Pattern.compile("(?<=/)(?!v\\d/)(?=[^/]*\\d|[^/]{25})[^/{}]+");

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final Set<String> OF_THE_FRAMEWORK =
            Set.of("root", "NOT_FOUND", "REDIRECTION", "UNKNOWN", "/openapi");
    private static final int MOST_CALLED = 200;

    private final Map<String, String> templates;

    RequestMeters(BeanManager beans) {
        this.templates = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .distinct()
                .filter(each -> each.isAnnotationPresent(Path.class))
                .flatMap(RequestMeters::templates)
                .collect(Collectors.toMap(RequestMeters::shape, each -> each, (one, same) -> one));
    }

    private static Stream<String> templates(Class<?> resource) {
        var base = path(resource.getAnnotation(Path.class));
        return Stream.concat(
                Stream.of(base),
                Arrays.stream(resource.getMethods())
                        .map(method -> method.getAnnotation(Path.class))
                        .filter(each -> each != null)
                        .map(each -> base + path(each)));
    }

    private static String path(@Nullable Path path) {
        var words = path == null ? "" : path.value().replaceAll("^/+|/+$", "");
        return words.isEmpty() ? "" : "/" + words;
    }

    private static String shape(String template) {
        return PARAMETER.matcher(template).replaceAll("{}");
    }

    @Produces
    @Singleton
    MeterFilter byTemplate() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id meter) {
                return switch (meter.getName()) {
                    case SERVED -> meter.replaceTags(served(meter));
                    case CALLED -> meter.replaceTags(called(meter));
                    default -> meter;
                };
            }
        };
    }

    /** A last bound, should a client of ours ever call addresses without number. */
    @Produces
    @Singleton
    MeterFilter callsAreBounded() {
        return MeterFilter.maximumAllowableTags(CALLED, "uri", MOST_CALLED, MeterFilter.deny());
    }

    private Tags served(Meter.Id meter) {
        return Tags.of(meter.getTags().stream()
                .map(tag -> switch (tag.getKey()) {
                    case "uri" -> Tag.of("uri", template(tag.getValue()));
                    case "method" -> METHODS.contains(tag.getValue()) ? tag : Tag.of("method", UNKNOWN);
                    default -> tag;
                })
                .toList());
    }

    private String template(String uri) {
        if (OF_THE_FRAMEWORK.contains(uri)) {
            return uri;
        }
        return templates.getOrDefault(shape(uri), uri.startsWith("/docs") ? "/docs" : UNKNOWN);
    }

    private static Tags called(Meter.Id meter) {
        return Tags.of(meter.getTags().stream()
                .map(tag -> tag.getKey().equals("uri")
                        ? Tag.of("uri", VALUE.matcher(tag.getValue()).replaceAll("{}"))
                        : tag)
                .toList());
    }
}
