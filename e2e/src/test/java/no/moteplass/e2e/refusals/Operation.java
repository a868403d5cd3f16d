package no.moteplass.e2e.refusals;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import no.moteplass.e2e.stack.Answer;
import no.moteplass.e2e.stack.Service;

/**
 * One operation as its service describes it.
 *
 * @param bodyType the media type of its request, if it has one
 * @param bodySchema what the request looks like; missing where that is not described
 */
public record Operation(
        Service service,
        String method,
        String path,
        boolean open,
        List<Parameter> parameters,
        Optional<String> bodyType,
        JsonNode bodySchema) {

    /** @param schema its type, format and allowed values */
    public record Parameter(String name, String in, JsonNode schema) {}

    /** The same, asked by somebody else. */
    public Operation by(Service other) {
        return new Operation(other, method, path, open, parameters, bodyType, bodySchema);
    }

    public List<Parameter> pathParameters() {
        return parameters.stream()
                .filter(parameter -> parameter.in().equals("path"))
                .toList();
    }

    public List<Parameter> queryParameters() {
        return parameters.stream()
                .filter(parameter -> parameter.in().equals("query"))
                .toList();
    }

    public boolean takesJson() {
        return bodyType.filter(type -> type.contains("json")).isPresent();
    }

    /** Whether a body is described by its members. */
    public boolean takesAnObject() {
        return takesJson() && bodySchema.path("properties").isObject();
    }

    /** Whether others that ask for the same thing must come before. */
    boolean takesAway() {
        return method.equals("DELETE")
                || List.of("/close", "/cancel", "/withdraw").stream().anyMatch(path::endsWith);
    }

    /** What a change of an existing resource must carry. */
    public boolean needsVersion() {
        return method.equals("PATCH") || method.equals("DELETE") || method.equals("PUT");
    }

    public Answer call(String address, byte[] body, Map<String, String> headers) {
        return service.send(method, "/" + address, body.length == 0 ? null : body, headers);
    }

    @Override
    public String toString() {
        return method + " " + service.name() + path;
    }
}
