package no.moteplass.portal.page;

import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/** Where in a form the fields of its request are, and what they are called there. */
public final class FormFields {

    /** What belongs to no field is said above the form, and leads to it. */
    private static final Field NONE = new Field("skjema", null);

    private record Field(String input, @Nullable String label) {}

    private final Map<String, Field> fields = new TreeMap<>();

    /** The field of a request, the id of its input, and the key of its label. */
    public FormFields with(String field, String input, @Nullable String label) {
        fields.put(field, new Field(input, label));
        return this;
    }

    String inputOf(@Nullable String field) {
        return of(field).input();
    }

    @Nullable
    String labelOf(@Nullable String field) {
        return of(field).label();
    }

    /** What is wrong within a field, {@code leaderIds[3]} or {@code quietHours.to}, is wrong with it. */
    private Field of(@Nullable String path) {
        if (path == null) {
            return NONE;
        }
        var whole = fields.get(path);
        return whole != null ? whole : fields.getOrDefault(path.split("[.\\[]", 2)[0], NONE);
    }
}
