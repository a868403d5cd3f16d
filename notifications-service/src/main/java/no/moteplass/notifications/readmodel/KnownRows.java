package no.moteplass.notifications.readmodel;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/** What is known of the subjects of a page of events: read at once before, and kept up to date while they are taken in. */
public final class KnownRows {

    /** Empty where it was asked for and there is none. */
    private final Map<Key, Optional<ReadModel>> rows = new HashMap<>();

    private record Key(Class<? extends ReadModel> type, Object id) {}

    KnownRows() {}

    /** @param read what reads a row that nobody asked for before */
    <T extends ReadModel> @Nullable T find(Class<T> type, Object id, Supplier<@Nullable T> read) {
        return type.cast(rows.computeIfAbsent(new Key(type, id), absent -> Optional.ofNullable(read.get()))
                .orElse(null));
    }

    void put(Class<? extends ReadModel> type, Object id, @Nullable ReadModel row) {
        rows.put(new Key(type, id), Optional.ofNullable(row));
    }
}
