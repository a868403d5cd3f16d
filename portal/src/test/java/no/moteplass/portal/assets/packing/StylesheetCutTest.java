package no.moteplass.portal.assets.packing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What pages lose when the stylesheet is cut: nothing. */
class StylesheetCutTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern CLASS = Pattern.compile("\\.([a-zA-Z][\\w-]*)");
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]+)}");
    private static final Pattern OWN_ELEMENT = Pattern.compile("(?<![\\w.-])pkt-");
    private static final Pattern IN_TEMPLATES = Pattern.compile("class=\"((?:\\{[^}]*}|[^\"])*)\"");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            .here                        | true
            .gone                        | false
            .here .gone                  | false
            .here:not(.gone)             | true
            .here:is(.gone, .also)       | true
            .here.gone:hover             | false
            .made--up                    | true
            .made--                      | true
            .mad                         | false
            #gone .here                  | false
            [data-here] .here            | true
            [data-gone=x] .here          | false
            own-element .here            | false
            table td > .here::before     | true
            a[href*=".gone"]             | true
            """)
    void keeps_what_may_match_and_only_that(String selector, boolean kept) {
        var used = new UsedWords(List.of("<p class=\"here made--{kind}\" data-here>"));
        assertThat(new StylesheetCut(used).matchesSomething(selector)).isEqualTo(kept);
    }

    @Test
    void leaves_out_properties_that_nothing_reads_and_animations_that_nothing_plays() {
        var cut = new StylesheetCut(new UsedWords(List.of("here")))
                .cut(
                        Css.read(":root{--a:1;--b:var(--c);--c:2;--d:var(--e);--e:3;--f:4}.here{width:var(--b, 1px)}"
                                + ".gone{width:var(--d)}@keyframes turn{to{x:y}}@keyframes stand{to{x:y}}"
                                + "@media print{.gone{a:b}}.here{animation:turn 1s}"),
                        List.of("a{b:var(--f)}"));
        assertThat(Css.write(cut))
                .isEqualTo(":root{--b:var(--c);--c:2;--f:4}.here{width:var(--b,1px)}"
                        + "@keyframes turn{to{x:y}}.here{animation:turn 1s}");
    }

    @Test
    void every_selector_with_classes_of_the_templates_alone_is_still_there() throws IOException {
        var punkt = Files.readString(RESOURCES.resolve("assets/punkt/pkt.min.css"));
        var cut = Files.readString(packedStylesheet());
        var templates = classesOfTemplates();
        assertThat(templates).contains("pkt-btn--secondary", "mp-choice", "pkt-alert");

        var whole = selectorsBy(punkt, templates);
        assertThat(whole).hasSizeGreaterThan(60);
        assertThat(selectorsBy(cut, templates)).containsAll(whole);
        assertThat(cut.length()).isLessThan(punkt.length() / 4);
    }

    @Test
    void every_property_that_is_read_is_still_set_if_it_ever_was() throws IOException {
        var punkt = Files.readString(RESOURCES.resolve("assets/punkt/pkt.min.css"));
        var cut = Files.readString(packedStylesheet());
        var read = Pattern.compile("var\\(\\s*(--[\\w-]+)").matcher(cut);
        int found = 0;
        while (read.find()) {
            found++;
            if (punkt.contains(read.group(1) + ":")) assertThat(cut).contains(read.group(1) + ":");
        }
        assertThat(found).isGreaterThan(100);
    }

    /** The selectors that name no class but these and no element of its own, where they do more than set properties. */
    private static Set<String> selectorsBy(String stylesheet, Set<String> classes) {
        var found = new TreeSet<String>();
        var rules = RULE.matcher(stylesheet);
        while (rules.find()) {
            if (Stream.of(rules.group(2).split(";"))
                    .allMatch(each -> each.strip().startsWith("--"))) continue;
            for (var selector : Css.parts(rules.group(1), ',')) {
                var named = new HashSet<String>();
                var names = CLASS.matcher(selector);
                while (names.find()) named.add(names.group(1));
                if (!named.isEmpty()
                        && classes.containsAll(named)
                        && !OWN_ELEMENT.matcher(selector).find()) {
                    found.add(selector.replace(" ", ""));
                }
            }
        }
        return found;
    }

    /** As they are written, and what is chosen between in a template. */
    private static Set<String> classesOfTemplates() throws IOException {
        var classes = new TreeSet<String>();
        try (var files = Files.walk(RESOURCES.resolve("templates"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var template = Files.readString(file);
                var attributes = IN_TEMPLATES.matcher(template);
                while (attributes.find()) {
                    for (var name :
                            attributes.group(1).replaceAll("\\{[#/][^}]*}", " ").split("\\s+")) {
                        if (name.matches("[\\w-]+")) classes.add(name);
                    }
                }
            }
        }
        for (var kind : List.of("primary", "secondary", "tertiary")) classes.add("pkt-btn--" + kind);
        for (var kind : List.of("success", "info", "warning", "error")) classes.add("pkt-alert--" + kind);
        classes.add("pkt-icon");
        return classes;
    }

    private static Path packedStylesheet() throws IOException {
        try (var files = Files.list(Path.of("target/classes/packed"))) {
            return files.filter(file -> file.toString().endsWith(".css"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
