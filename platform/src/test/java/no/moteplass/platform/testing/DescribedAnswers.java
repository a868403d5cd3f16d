package no.moteplass.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;

/**
 * Holds answers against a service's description: status, headers, media type and body must be what {@code openapi.yaml}
 * says. What is asked at an address or by a method that it does not describe is left alone.
 */
public final class DescribedAnswers {

    private static final ObjectMapper JSON = new ObjectMapper();
    static final Path DESCRIPTION = Path.of("openapi.yaml");

    private record Template(String path, Pattern pattern) {}

    private final JsonNode description;
    private final List<Template> templates = new ArrayList<>();
    private final Map<JsonNode, JsonSchema> schemas = new ConcurrentHashMap<>();

    public DescribedAnswers(JsonNode description) {
        this.description = description;
        description
                .path("paths")
                .fieldNames()
                .forEachRemaining(path -> templates.add(new Template(
                        path, Pattern.compile(Pattern.quote(path).replaceAll("\\{[^}]+}", "\\\\E[^/]+\\\\Q")))));
        // The address with fewer places to fill in, and more besides, is the one that is meant: /leaders/me, and
        // /leaders/{id}.ics, before /leaders/{id}.
        templates.sort(Comparator.<Template>comparingLong(each ->
                        each.path().chars().filter(letter -> letter == '{').count())
                .thenComparing(
                        Comparator.<Template>comparingInt(each -> each.path().length())
                                .reversed()));
    }

    /** For the module that the tests run in; nothing where it has no description. */
    public static Optional<DescribedAnswers> ofThisModule() {
        if (!Files.exists(DESCRIPTION)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new DescribedAnswers(new ObjectMapper(new YAMLFactory()).readTree(DESCRIPTION.toFile())));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What of an answer is not as described; empty where all is, or where the operation is not described. */
    public List<String> breaches(
            String method, String path, int status, UnaryOperator<@Nullable String> header, @Nullable String body) {
        var template = templates.stream()
                .filter(each -> each.pattern().matcher(path).matches())
                .findFirst();
        if (template.isEmpty()) {
            return List.of();
        }
        var verb = method.toLowerCase(Locale.ROOT);
        var operation = description.path("paths").path(template.get().path()).path(verb);
        if (operation.isMissingNode()) {
            return List.of();
        }
        var described = operation.path("responses").path(Integer.toString(status));
        if (described.isMissingNode()) {
            return List.of("status " + status + " is not described");
        }
        var missing = missingHeaders(described, header);
        if (!missing.isEmpty()) {
            return missing;
        }
        var mediaType = header.apply("Content-Type");
        var plainType = mediaType == null ? "" : mediaType.split(";")[0].strip();
        if (body == null || body.isEmpty()) {
            return List.of();
        }
        var content = described.path("content").path(plainType);
        if (content.isMissingNode()) {
            return List.of("a body of " + plainType + " is not described");
        }
        if (!plainType.endsWith("json") || content.path("schema").isMissingNode()) {
            return List.of();
        }
        return schemas.computeIfAbsent(content.path("schema"), this::schemaOf).validate(read(body)).stream()
                .map(Object::toString)
                .toList();
    }

    private List<String> missingHeaders(JsonNode described, UnaryOperator<@Nullable String> header) {
        return described.path("headers").properties().stream()
                .filter(each -> followed(each.getValue()).path("required").asBoolean())
                .map(Map.Entry::getKey)
                .filter(name -> header.apply(name) == null)
                .map(name -> "without " + name)
                .toList();
    }

    private JsonNode followed(JsonNode node) {
        var reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : description.at(reference.substring(1));
    }

    private JsonSchema schemaOf(JsonNode schema) {
        ObjectNode whole = JSON.createObjectNode();
        whole.set("components", description.path("components"));
        whole.putArray("allOf").add(schema);
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(whole);
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException broken) {
            throw new AssertionError("an answer that is no JSON: " + body, broken);
        }
    }
}
