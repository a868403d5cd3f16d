package no.moteplass.platform.testing.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A JSON document, read by paths: {@code rows[0].reason}, {@code items.id} (that of each), {@code items[state=OPEN].id}
 * (that of the first such), {@code paths.'/a.b'.get}. What is not there is null.
 */
public final class Json {

    static final ObjectMapper MAPPER = new ObjectMapper().findAndRegisterModules();
    private static final Pattern STEP = Pattern.compile("'([^']*)'|\\[(\\d+)]|\\[([^=\\]]+)=([^\\]]*)]|([^.\\[]+)");

    private final @Nullable Object root;

    private Json(@Nullable Object root) {
        this.root = root;
    }

    public static Json of(String text) {
        try {
            return new Json(MAPPER.readValue(text, Object.class));
        } catch (JsonProcessingException broken) {
            throw new AssertionError("not JSON: " + text, broken);
        }
    }

    /** As the caller takes it: a text, a number, a truth value, a list, a map, or null. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"}) // Tests say what they expect.
    public <T> T get(String path) {
        return (T) found(path);
    }

    public <T> List<T> getList(String path) {
        return get(path);
    }

    /** @param type what its items are */
    public <T> List<T> getList(String path, Class<T> type) {
        return this.<List<?>>get(path).stream().<T>map(type::cast).toList();
    }

    public <K, V> Map<K, V> getMap(String path) {
        return get(path);
    }

    public String getString(String path) {
        var found = found(path);
        return found == null ? null : found.toString();
    }

    public int getInt(String path) {
        return this.<Number>get(path).intValue();
    }

    public long getLong(String path) {
        return this.<Number>get(path).longValue();
    }

    public boolean getBoolean(String path) {
        return get(path);
    }

    <T> T as(Class<T> type) {
        return MAPPER.convertValue(root, type);
    }

    private @Nullable Object found(String path) {
        var found = root;
        var steps = STEP.matcher(path.equals("$") ? "" : path);
        while (steps.find() && found != null) {
            if (steps.group(2) != null) {
                found = at(found, Integer.parseInt(steps.group(2)));
            } else if (steps.group(3) != null) {
                found = first(found, steps.group(3), steps.group(4));
            } else {
                found = member(found, steps.group(1) != null ? steps.group(1) : steps.group(5));
            }
        }
        return found;
    }

    private static @Nullable Object at(Object list, int index) {
        var items = (List<?>) list;
        return index < items.size() ? items.get(index) : null;
    }

    private static @Nullable Object first(Object list, String name, String value) {
        return ((List<?>) list)
                .stream()
                        .filter(item -> Objects.toString(member(item, name)).equals(value))
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable Object member(@Nullable Object of, String name) {
        return switch (of) {
            case Map<?, ?> object -> object.get(name);
            case List<?> list -> {
                var each = new ArrayList<@Nullable Object>();
                list.forEach(item -> each.add(member(item, name)));
                yield each;
            }
            case null, default -> null;
        };
    }
}
