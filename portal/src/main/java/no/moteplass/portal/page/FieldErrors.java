package no.moteplass.portal.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** What is wrong in a form, by the id of its field; said above the form and beside the field. */
public record FieldErrors(Map<String, String> messages) {

    public static FieldErrors none() {
        return new FieldErrors(Map.of());
    }

    /** A form's errors, gathered in the order of its fields. */
    public static final class Gathering {
        private final Map<String, String> messages = new LinkedHashMap<>();

        public Gathering add(String field, @Nullable String message) {
            messages.putIfAbsent(field, Objects.requireNonNullElse(message, ""));
            return this;
        }

        public FieldErrors all() {
            return new FieldErrors(messages);
        }
    }

    public boolean isEmpty() {
        return messages.isEmpty();
    }

    public boolean has(String field) {
        return messages.containsKey(field);
    }

    /** Beside the field. */
    public String of(String field) {
        return messages.getOrDefault(field, "");
    }

    /** Above the form, each leading to its field. */
    List<Alert.Link> links() {
        return messages.entrySet().stream()
                .map(each -> new Alert.Link("#" + each.getKey(), each.getValue()))
                .toList();
    }
}
