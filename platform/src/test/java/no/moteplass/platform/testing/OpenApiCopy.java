package no.moteplass.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.restassured.RestAssured;

/** Compares a running service's description with the committed copy at its module's root. */
public final class OpenApiCopy {

    private OpenApiCopy() {}

    /** Fails where they differ; {@code -Dmoteplass.openapi.write=true} writes the copy anew. */
    public static void assertUpToDate() throws IOException {
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
