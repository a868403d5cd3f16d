package no.moteplass.e2e.stack;

import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

/** JSON as a reader who knows nothing of the services' classes sees it. */
public final class Json {
    public static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    /** Missing where it is no JSON. */
    public static JsonNode read(byte[] bytes) {
        if (bytes.length == 0) return MissingNode.getInstance();
        try {
            return MAPPER.readTree(bytes);
        } catch (IOException notJson) {
            return MissingNode.getInstance();
        }
    }

    static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    public static List<JsonNode> list(JsonNode array) {
        var items = new ArrayList<JsonNode>();
        array.forEach(items::add);
        return items;
    }

    public static List<String> texts(JsonNode array, String member) {
        return list(array).stream().map(item -> item.path(member).asText()).toList();
    }

    public static Instant instant(JsonNode node, String member) {
        return OffsetDateTime.parse(node.path(member).asText()).toInstant();
    }
}
