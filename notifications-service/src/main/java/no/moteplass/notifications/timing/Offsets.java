package no.moteplass.notifications.timing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import no.moteplass.platform.validation.Violation;

/** Reads lists of offsets from requests. */
public final class Offsets {

    private static final int MOST = 5;

    private Offsets() {}

    /**
     * The offsets; what is wrong with them is added to the violations.
     *
     * @param mayBeEmpty whether "never" is an answer
     */
    public static List<ReminderOffset> read(
            String field, @Nullable List<@Nullable String> given, boolean mayBeEmpty, List<Violation> wrong) {
        var read = new ArrayList<ReminderOffset>();
        if (given == null) {
            wrong.add(Violation.of(field, "required"));
            return read;
        }
        if (given.size() > MOST || (given.isEmpty() && !mayBeEmpty)) {
            wrong.add(Violation.of(field, "size", mayBeEmpty ? 0 : 1, MOST));
            return read;
        }
        for (var i = 0; i < given.size(); i++) {
            var offset = Optional.ofNullable(given.get(i)).flatMap(ReminderOffset::read);
            if (offset.isEmpty()) {
                wrong.add(Violation.of(field + "[" + i + "]", "offset"));
            } else if (read.contains(offset.get())) {
                wrong.add(Violation.of(field + "[" + i + "]", "twice"));
            } else {
                read.add(offset.get());
            }
        }
        return read;
    }
}
