package no.moteplass.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.fasterxml.jackson.databind.ObjectMapper;

import no.moteplass.e2e.stack.RunningStack;
import no.moteplass.local.settings.Application;

/** What the images say of themselves. Needs no stack; the lists are there when the build was told to write them. */
class ImagesIT {
    private static final Path ROOT = RunningStack.root();

    @Test
    void an_image_says_what_it_is_and_of_which_version() throws IOException {
        var image = Files.readString(ROOT.resolve("deploy/Dockerfile"));
        var version = Pattern.compile("<version>([^<]+)</version>").matcher(Files.readString(ROOT.resolve("pom.xml")));
        assertThat(version.find()).isTrue();

        assertThat(image)
                .contains("ARG VERSION=" + version.group(1))
                .contains(
                        "org.opencontainers.image.title=\"moteplass/${MODULE}\"",
                        "org.opencontainers.image.version=\"${VERSION}\"",
                        "org.opencontainers.image.revision=\"${REVISION}\"",
                        "org.opencontainers.image.licenses=\"MIT\"",
                        "COPY --from=build /src/${MODULE}/target/sbom.cdx.json ./",
                        "package",
                        "org.cyclonedx:cyclonedx-maven-plugin:makeBom");
    }

    @ParameterizedTest
    @EnumSource(Application.class)
    @EnabledIfSystemProperty(named = "moteplass.sbom", matches = "true", disabledReason = "no lists were written")
    void a_list_names_all_that_an_application_is_made_of_with_version_and_licence(Application application)
            throws IOException {
        var list = new ObjectMapper()
                .readTree(ROOT.resolve(application.folder())
                        .resolve("target/sbom.cdx.json")
                        .toFile());

        assertThat(list.path("bomFormat").asText()).isEqualTo("CycloneDX");
        assertThat(list.path("metadata").path("component").path("name").asText())
                .isEqualTo(application.folder());
        assertThat(list.path("metadata").path("component").path("licenses").toString())
                .contains("\"MIT\"");
        assertThat(list.path("components")).hasSizeGreaterThan(100).anySatisfy(each -> {
            assertThat(each.path("name").asText()).isEqualTo("quarkus-rest");
            assertThat(each.path("version").asText()).isEqualTo("3.33.2");
            assertThat(each.path("licenses").toString()).contains("Apache-2.0");
        });
        assertThat(list.path("components"))
                .noneMatch(each -> each.path("licenses").isEmpty());
        assertThat(list.toString()).doesNotContain("/home/", "file:");
    }

    /** What is shipped is written down, too, where people read it. */
    @ParameterizedTest
    @EnumSource(Application.class)
    @EnabledIfSystemProperty(named = "moteplass.sbom", matches = "true", disabledReason = "no lists were written")
    void everything_in_it_stands_in_the_documentation(Application application) throws IOException {
        var written = Files.readString(ROOT.resolve("docs/third-party.md"));
        var missing = new ArrayList<String>();
        for (var each : new ObjectMapper()
                .readTree(ROOT.resolve(application.folder())
                        .resolve("target/sbom.cdx.json")
                        .toFile())
                .path("components")) {
            var name = each.path("name").asText();
            var version = each.path("version").asText();
            var ours = each.path("group").asText().equals("no.moteplass");
            var row = Pattern.compile(
                    "(?m)^\\| `" + Pattern.quote(each.path("group").asText()) + "`:.*`" + Pattern.quote(name)
                            + "`.*\\| " + Pattern.quote(version) + " \\|");
            if (!ours && !row.matcher(written).find())
                missing.add(each.path("group").asText() + ":" + name + ":" + version);
        }
        assertThat(missing).isEmpty();
    }
}
