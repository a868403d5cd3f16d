package no.moteplass.e2e.refusals;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

import no.moteplass.e2e.stack.Service;

/** Ids of real things to write into a path, so that a call comes further than to «not found». */
public final class Samples {
    private static final Pattern PLACE = Pattern.compile("([^/]+)/\\{([^}]+)}");

    private final Map<String, String> byCollection = new HashMap<>();

    /** Something of a collection, by the segment that stands before its id. */
    public Samples with(String collection, String id) {
        byCollection.put(collection, id);
        return this;
    }

    public boolean has(String collection) {
        return byCollection.containsKey(collection);
    }

    public String of(String collection) {
        return Objects.requireNonNull(byCollection.get(collection), collection);
    }

    /** The path with every place filled. */
    public String fill(String path) {
        var filled = path;
        for (var place = PLACE.matcher(filled); place.find(); place = PLACE.matcher(filled)) {
            filled = filled.substring(0, place.start(2) - 1)
                    + byCollection.getOrDefault(
                            place.group(1), UUID.randomUUID().toString())
                    + filled.substring(place.end(2) + 1);
        }
        return filled;
    }

    /** The path with one place filled wrongly and the others rightly. */
    public String fill(String path, String parameter, String wrong) {
        return fill(path.replace("{" + parameter + "}", Service.encoded(wrong).replace("+", "%20")));
    }

    /** What to send as If-Match: the version of what stands at the path or, for a part of it, just above; or any. */
    public static String version(Service service, String path) {
        JsonNode now = service.get("/" + path).json();
        if (!now.has("version") && path.contains("/")) {
            now = service.get("/" + path.substring(0, path.lastIndexOf('/'))).json();
        }
        return "\"" + now.path("version").asLong(1) + "\"";
    }
}
