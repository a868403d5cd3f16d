package no.moteplass.platform.paging;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A page of a collection.
 *
 * @param nextCursor where the next page begins; null on the last
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    /**
     * Cuts a page from what was asked for plus one: the one too many tells that there is more.
     *
     * @param found at most {@code asked.limit() + 1} rows, in order
     * @param key the sort key of a row, the id last
     */
    public static <R, T> Page<T> of(
            List<R> found, PageRequest asked, String madeFor, Function<R, List<Object>> key, Function<R, T> shown) {
        var more = found.size() > asked.limit();
        var rows = more ? found.subList(0, asked.limit()) : found;
        var next = more
                ? asked.next(
                        madeFor,
                        key.apply(rows.getLast()).stream().map(String::valueOf).toList())
                : null;
        return new Page<>(rows.stream().map(shown).toList(), next);
    }
}
