package no.moteplass.portal.groups;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import no.moteplass.portal.groups.GroupChoice.Part;

/**
 * What a search found, in parts: where one may join now first, full ones after those.
 *
 * @param total of all that was found, however many are shown
 * @param joinable how many of all one may join now
 * @param away whether groups are missing
 * @param timesAway whether it is not known when some meet
 * @param more where more of it are shown
 */
public record GroupChoices(
        List<Section> sections,
        int total,
        int joinable,
        boolean away,
        boolean timesAway,
        @Nullable String more) {

    /** One part of the list. */
    public record Section(String name, List<GroupChoice> choices) {}

    public boolean isEmpty() {
        return total == 0;
    }

    /** Sorts what was found into its parts, each in the order it came, and shows so many. */
    static List<Section> sections(List<GroupChoice> found, int most) {
        var sections = new ArrayList<Section>();
        var left = most;
        for (var part : Arrays.asList(Part.values())) {
            var own = found.stream()
                    .filter(each -> each.part() == part)
                    .limit(left)
                    .toList();
            left -= own.size();
            if (!own.isEmpty()) {
                sections.add(new Section(part.name(), own));
            }
        }
        return sections;
    }
}
