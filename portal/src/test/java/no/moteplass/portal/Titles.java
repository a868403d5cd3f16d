package no.moteplass.portal;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** Titles and headings of the pages that were seen: whoever has several open tells them apart by these alone. */
final class Titles {

    private final TreeMap<String, TreeSet<String>> titles = new TreeMap<>();
    private final TreeMap<String, TreeSet<String>> headings = new TreeMap<>();

    void saw(String url, String title, String heading) {
        var path = URI.create(url).getPath();
        titles.computeIfAbsent(title.replaceFirst("^(Feil|Error): ", ""), none -> new TreeSet<>())
                .add(path);
        headings.computeIfAbsent(heading.strip(), none -> new TreeSet<>()).add(path);
    }

    Titles and(Titles others) {
        var both = new Titles();
        for (var each : List.of(this, others)) {
            each.titles.forEach((title, paths) ->
                    both.titles.computeIfAbsent(title, none -> new TreeSet<>()).addAll(paths));
            each.headings.forEach((heading, paths) -> both.headings
                    .computeIfAbsent(heading, none -> new TreeSet<>())
                    .addAll(paths));
        }
        return both;
    }

    /** Those that more than one page has. A group has one name on both of its pages; a link from a mail says its own. */
    List<String> twice() {
        var twice = new ArrayList<String>();
        titles.forEach((title, paths) -> {
            if (paths.size() > 1) {
                twice.add("one title, \"" + title + "\", for " + paths);
            }
        });
        headings.forEach((heading, paths) -> {
            if (paths.size() > 1 && paths.stream().anyMatch(path -> !path.contains("/grupper/"))) {
                twice.add("one heading, \"" + heading + "\", for " + paths);
            }
        });
        return twice;
    }
}
