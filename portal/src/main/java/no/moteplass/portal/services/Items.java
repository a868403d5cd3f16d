package no.moteplass.portal.services;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** A page of a list. */
public record Items<T>(List<T> items, @Nullable String nextCursor) {

    private static final int MOST_PAGES = 100;

    /** All pages of a list, for what must miss nobody. */
    public static <T> List<T> all(Function<@Nullable String, Items<T>> page) {
        var all = new ArrayList<T>();
        String cursor = null;
        for (var round = 0; round < MOST_PAGES; round++) {
            var read = page.apply(cursor);
            all.addAll(read.items());
            cursor = read.nextCursor();
            if (cursor == null) {
                return all;
            }
        }
        throw new IllegalStateException("a list without an end");
    }

    public static <T> Items<T> none() {
        return new Items<>(List.of(), null);
    }
}
