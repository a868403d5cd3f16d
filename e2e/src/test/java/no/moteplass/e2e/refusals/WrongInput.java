package no.moteplass.e2e.refusals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import no.moteplass.e2e.stack.Json;

/** Draws what nobody should send: wrong types, nonsense dates, controls, markup, too much of everything. */
public final class WrongInput {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "\u202Eabc\u202C",
            "\r\nBcc: x@example.org",
            "<script>alert(1)</script>",
            "'; drop table groups; --",
            "=HYPERLINK(\"http://x\")",
            "%00",
            "../../etc/passwd",
            "null",
            "NaN",
            "æøå \uD83D\uDE00",
            "\uD800",
            "2027-02-30",
            "2027-13-01T25:61",
            "9999999999-01-01T00:00",
            "+999999999-12-31T23:59:59.999999999Z",
            "P999999999999Y",
            "PT-1H",
            "PT0S",
            "Mars/Phobos",
            "FREQ=SECONDLY",
            "FREQ=DAILY;COUNT=999999999",
            "FREQ=MONTHLY;BYDAY=99MO;COUNT=5",
            "not-a-uuid",
            "00000000-0000-0000-0000-000000000000",
            "1e400",
            "x".repeat(10_000));
    private static final List<String> QUERIES = List.of(
            "",
            "-1",
            "0",
            "201",
            "1e9",
            "99999999999999999999",
            "x",
            "\u0000",
            "me",
            "2027-02-30",
            "%",
            "' or 1=1",
            "æ",
            "eyJhIjoxfQ",
            "x".repeat(300));
    private static final List<String> NOT_JSON =
            List.of("", "{", "[", "{\"a\":", "nul", "{\"a\":1,}", "{'a':1}", "\u0000", "[1", "{\"a\":1}}", "\"");

    private final Random random;

    public WrongInput(long seed) {
        this.random = new Random(seed);
    }

    public int below(int bound) {
        return random.nextInt(bound);
    }

    public String query() {
        return oneOf(QUERIES);
    }

    public String text() {
        return oneOf(TEXTS);
    }

    /** For a path, which a server may find too long. */
    public String shortText() {
        var text = text();
        return text.length() > 100 ? "lang" : text;
    }

    public String notJson() {
        return oneOf(NOT_JSON);
    }

    /** A body as the description asks for it. */
    public static JsonNode right(Description description, JsonNode schema) {
        return new WrongInput(0).example(description, schema, 0);
    }

    /** A body as it should be, with one or two members that should not; now and then no object at all. */
    public byte[] body(JsonNode right, JsonNode schema) {
        if (below(8) == 0)
            return Json.MAPPER.createArrayNode().add(anything()).toString().getBytes(StandardCharsets.UTF_8);
        if (!(right instanceof ObjectNode object)) return bytes(anything());
        var names = schema.path("properties").properties().stream()
                .map(Map.Entry::getKey)
                .toList();
        for (int wrong = 0; wrong <= below(2); wrong++) {
            if (!names.isEmpty()) object.set(oneOf(names), anything());
        }
        return bytes(object);
    }

    private static byte[] bytes(JsonNode node) {
        return node.toString().getBytes(StandardCharsets.UTF_8);
    }

    private JsonNode anything() {
        return switch (below(12)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.numberNode(-1);
            case 2 -> NODES.numberNode(Long.MAX_VALUE);
            case 3 -> NODES.numberNode(1e300);
            case 4 -> NODES.booleanNode(true);
            case 5 -> NODES.arrayNode();
            case 6 -> NODES.arrayNode().addNull().add(text());
            case 7 -> NODES.objectNode().put("a", text());
            case 8 -> deep();
            case 9 -> NODES.textNode(UUID.randomUUID().toString());
            default -> NODES.textNode(text());
        };
    }

    private JsonNode deep() {
        JsonNode node = NODES.textNode("bunn");
        for (int depth = 0; depth < 300; depth++) node = NODES.arrayNode().add(node);
        return node;
    }

    /** What a schema asks for: its own example, or the simplest that fits. */
    JsonNode example(Description description, JsonNode raw, int depth) {
        var schema = description.followed(raw);
        if (schema.has("example")) return schema.path("example").deepCopy();
        if (schema.path("examples").has(0))
            return schema.path("examples").path(0).deepCopy();
        if (schema.path("enum").has(0)) return schema.path("enum").path(0);
        return switch (description.typeOf(schema).orElse("object")) {
            case "string" -> NODES.textNode(example(schema.path("format").asText()));
            case "integer", "number" ->
                NODES.numberNode(Math.max(1, schema.path("minimum").asInt(1)));
            case "boolean" -> NODES.booleanNode(false);
            case "array" ->
                depth > 3
                        ? NODES.arrayNode()
                        : NODES.arrayNode().add(example(description, schema.path("items"), depth + 1));
            default -> {
                var object = NODES.objectNode();
                schema.path("properties")
                        .properties()
                        .forEach(member ->
                                object.set(member.getKey(), example(description, member.getValue(), depth + 1)));
                yield object;
            }
        };
    }

    private static String example(String format) {
        return switch (format) {
            case "uuid" -> UUID.randomUUID().toString();
            case "date" -> "2030-02-01";
            case "date-time" -> "2030-02-01T09:00:00+01:00";
            case "duration" -> "PT60M";
            case "email" -> "noen@example.org";
            default -> "Prøve";
        };
    }

    private <T> T oneOf(List<T> list) {
        return list.get(below(list.size()));
    }
}
