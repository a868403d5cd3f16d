package no.moteplass.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import no.moteplass.platform.testing.http.Http;

/** Compares a running service's description with the committed copy at its module's root. */
public final class OpenApiCopy {

    private OpenApiCopy() {}

    /** Fails where an operation asks for a sign-in that the description does not tell of. */
    private static void assertSignInsAreDescribed() {
        var description = Http.given()
                .accept("application/json")
                .get("/openapi?format=json")
                .json();
        Map<String, Map<String, Object>> paths = description.getMap("paths");
        var asked = paths.values().stream()
                .flatMap(path -> path.values().stream())
                .flatMap(operation -> operation instanceof Map<?, ?> described ? securityOf(described) : Stream.of())
                .distinct()
                .toList();
        Map<String, Object> described = description.getMap("components.securitySchemes");
        assertThat(asked).isNotEmpty().allSatisfy(name -> assertThat(described).containsKey(name));
    }

    private static Stream<String> securityOf(Map<?, ?> operation) {
        return operation.get("security") instanceof List<?> alternatives
                ? alternatives.stream()
                        .flatMap(each -> ((Map<?, ?>) each).keySet().stream())
                        .map(String::valueOf)
                : Stream.of();
    }

    /** Fails where they differ; {@code -Dmoteplass.openapi.write=true} writes the copy anew. */
    public static void assertUpToDate() throws IOException {
        assertSignInsAreDescribed();
        var running = Http.given().accept("application/yaml").get("/openapi").asString();
        var copy = Path.of("openapi.yaml");
        if (Boolean.getBoolean("moteplass.openapi.write")) {
            Files.writeString(copy, running);
        }
        assertThat(copy)
                .as("run the test once with -Dmoteplass.openapi.write=true")
                .exists();
        assertThat(running).as("openapi.yaml is out of date").isEqualToNormalizingNewlines(Files.readString(copy));
    }
}
