package no.moteplass.e2e.refusals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import no.moteplass.e2e.stack.Service;
import no.moteplass.platform.testing.DescribedAnswers;

/** An OpenAPI document with its references followed. */
public final class Description {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final Service service;
    private final JsonNode document;

    private Description(Service service, JsonNode document) {
        this.service = service;
        this.document = document;
    }

    public static Description of(Service service) {
        return new Description(
                service,
                service.asNobody().get("//openapi?format=json").must(200).json());
    }

    /** Whether answers are as it says. */
    public DescribedAnswers answers() {
        return new DescribedAnswers(document);
    }

    public List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(entry -> {
                    if (METHODS.contains(entry.getKey())) {
                        operations.add(operation(entry.getKey(), path.getKey(), path.getValue(), entry.getValue()));
                    }
                }));
        return operations;
    }

    private Operation operation(String method, String path, JsonNode item, JsonNode spec) {
        var parameters = new ArrayList<Operation.Parameter>();
        for (var list : List.of(item.path("parameters"), spec.path("parameters"))) {
            list.forEach(raw -> {
                var parameter = followed(raw);
                parameters.add(new Operation.Parameter(
                        parameter.path("name").asText(),
                        parameter.path("in").asText(),
                        followed(parameter.path("schema"))));
            });
        }
        var content = followed(spec.path("requestBody")).path("content");
        var type = content.properties().stream()
                .map(Map.Entry::getKey)
                .sorted((a, b) -> Boolean.compare(b.equals("application/json"), a.equals("application/json")))
                .findFirst();
        return new Operation(
                service,
                method.toUpperCase(Locale.ROOT),
                path,
                spec.path("security").isEmpty(),
                List.copyOf(parameters),
                type,
                type.map(name -> followed(content.path(name).path("schema"))).orElse(MissingNode.getInstance()));
    }

    /** Behind a reference, and behind the null that may stand instead. */
    public JsonNode followed(JsonNode node) {
        if (node.has("$ref")) {
            return followed(document.at(node.path("$ref").asText().substring(1)));
        }
        for (var alternatives : List.of("allOf", "anyOf", "oneOf")) {
            for (var alternative : node.path(alternatives)) {
                if (!alternative.path("type").asText().equals("null")) return followed(alternative);
            }
        }
        return node;
    }

    public Optional<String> typeOf(JsonNode schema) {
        var type = schema.path("type");
        if (type.isTextual()) return Optional.of(type.asText());
        for (var each : type) if (!each.asText().equals("null")) return Optional.of(each.asText());
        return Optional.empty();
    }
}
