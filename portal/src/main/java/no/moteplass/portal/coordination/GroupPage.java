package no.moteplass.portal.coordination;

import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import no.moteplass.portal.services.groups.Group;

/**
 * Some of the groups that were found, and where they stand among all.
 *
 * @param total of all that were found
 * @param whole whether there are no more than those
 */
public record GroupPage(List<Group> groups, int total, boolean whole, int number, int pages, int first) {

    /** What is no page is the first one. */
    static GroupPage of(List<Group> all, boolean whole, @Nullable String asked, int size) {
        var pages = Math.max(1, (all.size() + size - 1) / size);
        var number = asked != null && asked.matches("[1-9]\\d{0,3}") ? Math.min(Integer.parseInt(asked), pages) : 1;
        var from = (number - 1) * size;
        return new GroupPage(
                all.subList(from, Math.min(from + size, all.size())), all.size(), whole, number, pages, from + 1);
    }

    public int last() {
        return first + groups.size() - 1;
    }

    public List<Integer> numbers() {
        return IntStream.rangeClosed(1, pages).boxed().toList();
    }

    public boolean isHere(int page) {
        return page == number;
    }
}
