package no.moteplass.portal.assets.packing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import no.moteplass.portal.assets.packing.CssNode.Group;
import no.moteplass.portal.assets.packing.CssNode.Other;
import no.moteplass.portal.assets.packing.CssNode.Style;

/**
 * Leaves out what can match nothing on any page: selectors with a class, an id, a {@code data-} attribute or an element
 * of its own that no page names; then custom properties that nothing reads, and animations that nothing plays. What it
 * does not understand it keeps.
 */
final class StylesheetCut {
    private static final Pattern ARGUMENTS = Pattern.compile("\\([^()]*\\)");
    private static final Pattern STRING = Pattern.compile("\"[^\"]*\"|'[^']*'");
    private static final Pattern NAMED =
            Pattern.compile("[.#]([A-Za-z_][\\w-]*)|\\[\\s*(data-[\\w-]+)|(?<![\\w.#:\\[-])([a-z]+-[\\w-]+)");
    private static final Pattern READ = Pattern.compile("var\\(\\s*(--[\\w-]+)");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_-][\\w-]*");

    private final UsedWords used;

    StylesheetCut(UsedWords used) {
        this.used = used;
    }

    /** The stylesheet without what no page and none of these other texts can use. */
    List<CssNode> cut(List<CssNode> stylesheet, List<String> others) {
        var kept = matching(stylesheet);
        for (int before = -1, size = Css.write(kept).length(); size != before; ) {
            before = size;
            var texts = new ArrayList<>(others);
            texts.add(Css.write(kept));
            kept = withoutUnread(kept, found(READ, 1, texts), found(WORD, 0, playing(kept, others)));
            size = Css.write(kept).length();
        }
        return kept;
    }

    boolean matchesSomething(String selector) {
        var bare = STRING.matcher(selector).replaceAll("");
        for (var before = ""; !before.equals(bare); ) {
            before = bare;
            bare = ARGUMENTS.matcher(bare).replaceAll("");
        }
        var named = NAMED.matcher(bare);
        while (named.find()) {
            for (int i = 1; i <= named.groupCount(); i++) {
                if (named.group(i) != null && !used.has(named.group(i))) return false;
            }
        }
        return true;
    }

    private List<CssNode> matching(List<CssNode> nodes) {
        var kept = new ArrayList<CssNode>();
        for (var node : nodes) {
            switch (node) {
                case Style(var selectors, var declarations) -> {
                    var matching =
                            selectors.stream().filter(this::matchesSomething).toList();
                    if (!matching.isEmpty()) kept.add(new Style(matching, declarations));
                }
                case Group(var condition, var rules) -> addGroup(kept, condition, matching(rules));
                case Other other -> kept.add(other);
            }
        }
        return kept;
    }

    private static void addGroup(List<CssNode> kept, String condition, List<CssNode> rules) {
        if (!rules.isEmpty()) kept.add(new Group(condition, rules));
    }

    private static List<CssNode> withoutUnread(List<CssNode> nodes, Set<String> read, Set<String> played) {
        var kept = new ArrayList<CssNode>();
        for (var node : nodes) {
            switch (node) {
                case Style(var selectors, var declarations) -> {
                    var left = declarations.contains("{")
                            ? declarations
                            : String.join(
                                    ";",
                                    Css.parts(declarations, ';').stream()
                                            .filter(readBy(read))
                                            .toList());
                    if (!left.isEmpty()) kept.add(new Style(selectors, left));
                }
                case Group(var condition, var rules) -> addGroup(kept, condition, withoutUnread(rules, read, played));
                case Other other -> {
                    var words = other.head().split(" ", 2);
                    boolean needless = (words[0].endsWith("keyframes") && !played.contains(words[1]))
                            || (words[0].equals("@property") && !read.contains(words[1]));
                    if (!needless) kept.add(other);
                }
            }
        }
        return kept;
    }

    private static Predicate<String> readBy(Set<String> read) {
        return declaration -> !declaration.startsWith("--")
                || read.contains(
                        declaration.substring(0, declaration.indexOf(':')).strip());
    }

    /** Where animations are named, which is not where they are described. */
    private static List<String> playing(List<CssNode> nodes, List<String> others) {
        var texts = new ArrayList<>(others);
        for (var node : nodes) {
            switch (node) {
                case Style style -> {
                    if (style.declarations().contains("animation")) texts.add(style.declarations());
                }
                case Group group -> texts.addAll(playing(group.rules(), List.of()));
                case Other other -> {}
            }
        }
        return texts;
    }

    private static Set<String> found(Pattern pattern, int group, List<String> texts) {
        var found = new HashSet<String>();
        for (var text : texts) {
            var matcher = pattern.matcher(text);
            while (matcher.find()) found.add(matcher.group(group));
        }
        return found;
    }
}
