package no.moteplass.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.restassured.RestAssured;

/** Compares a running service's description with the committed copy at its module's root. */
public final class OpenApiCopy {

    private OpenApiCopy() {}

    /** Fails where an operation asks for a sign-in that the description does not tell of. */
    private static void assertSignInsAreDescribed() {
        var description = RestAssured.given()
                .accept("application/json")
                .get("/openapi?format=json")
                .jsonPath();
        List<String> asked = description.getList(
                "paths.values().collect { it.values().collect { it instanceof Map ? it.security : null } }"
                        + ".flatten().findAll { it != null }.collectMany { it.keySet() }.unique()");
        Map<String, Object> described = description.getMap("components.securitySchemes");
        assertThat(asked).isNotEmpty().allSatisfy(name -> assertThat(described).containsKey(name));
    }

    /** Fails where they differ; {@code -Dmoteplass.openapi.write=true} writes the copy anew. */
    public static void assertUpToDate() throws IOException {
        assertSignInsAreDescribed();
        var running =
                RestAssured.given().accept("application/yaml").get("/openapi").asString();
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
