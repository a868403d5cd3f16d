package no.moteplass.platform.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Where the documents say that a test answers for something, there is one of that name. */
class NamedTestsTest {

    private static final Path PROJECT = Path.of("..");
    private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|IT))\\b");

    private static Set<String> named(String text) {
        return NAMED.matcher(text).results().map(each -> each.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> tests() throws IOException {
        var names = new TreeSet<String>();
        try (var modules = Files.list(PROJECT)) {
            for (var folder : modules.map(each -> each.resolve("src/test/java")).toList()) {
                if (Files.isDirectory(folder)) {
                    try (Stream<Path> files = Files.walk(folder)) {
                        files.map(each -> each.getFileName().toString())
                                .filter(each -> each.endsWith(".java"))
                                .forEach(each -> names.add(each.substring(0, each.length() - ".java".length())));
                    }
                }
            }
        }
        return names;
    }

    @Test
    void every_test_that_the_threats_name_is_there() throws IOException {
        var named = named(Files.readString(PROJECT.resolve("docs/security.md")));
        assertThat(named).hasSizeGreaterThan(20).isSubsetOf(tests());
    }

    @Test
    void one_that_is_not_there_is_found() throws IOException {
        assertThat(named("`NamedTestsTest`, and `NoSuchThreatTest` (`SomeIT#a_method`)"))
                .containsExactly("NamedTestsTest", "NoSuchThreatTest", "SomeIT");
        assertThat(tests()).contains("NamedTestsTest").doesNotContain("NoSuchThreatTest");
    }
}
