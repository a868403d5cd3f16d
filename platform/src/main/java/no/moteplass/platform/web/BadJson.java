package no.moteplass.platform.web;

import java.util.List;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;

/** Tells which member of a JSON document is at fault, in the reader's terms and none of ours. */
final class BadJson {

    private BadJson() {}

    static Problem problem(JsonProcessingException thrown) {
        return switch (thrown) {
            case UnrecognizedPropertyException unknown -> Problem.invalid(path(unknown.getPath()), "unknown");
            case JsonMappingException mapping
            when mapping.getCause() instanceof JsonParseException -> Problem.malformed();
            case JsonMappingException mapping
            when mapping.getCause() instanceof ProblemException refused -> refused.problem();
            case JsonMappingException mapping when isEndOfInput(mapping) -> Problem.malformed();
            case JsonMappingException mapping -> Problem.invalid(path(mapping.getPath()), "type");
            default -> Problem.malformed();
        };
    }

    private static boolean isEndOfInput(JsonMappingException thrown) {
        return thrown.getPath().isEmpty() && String.valueOf(thrown.getMessage()).contains("end-of-input");
    }

    private static String path(List<JsonMappingException.Reference> references) {
        var path = new StringBuilder();
        for (var each : references) {
            if (each.getFieldName() == null) {
                path.append('[').append(each.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(each.getFieldName());
            }
        }
        return path.isEmpty() ? "body" : path.toString();
    }
}
