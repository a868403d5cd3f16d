package no.moteplass.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import no.moteplass.e2e.stack.Instance;
import no.moteplass.e2e.stack.RunningStack;
import no.moteplass.e2e.stack.WholeStack;
import no.moteplass.local.settings.Application;

/** Secrets as files that only the application can see, in place of variables that every look at its process shows. */
@ExtendWith(WholeStack.class)
class SecretFilesIT {
    private final RunningStack stack;

    @TempDir
    Path folder;

    SecretFilesIT(RunningStack stack) {
        this.stack = stack;
    }

    @Test
    void a_service_takes_its_secrets_from_files() throws IOException {
        var groups = new Instance(stack, Application.GROUPS, "secret-files").configured("secret_files");
        for (var secret : Map.of(
                        "quarkus.datasource.password", "QUARKUS_DATASOURCE_PASSWORD",
                        "quarkus.flyway.password", "quarkus.flyway.password",
                        "moteplass.cursors.secret", "MOTEPLASS_CURSORS_SECRET",
                        "moteplass.erasure.key", "MOTEPLASS_ERASURE_KEY")
                .entrySet()) {
            Files.writeString(folder.resolve(secret.getValue()), groups.without(secret.getKey()) + "\n");
        }

        try (groups) {
            groups.with("moteplass.secrets.folder", folder).start().awaitReady();

            groups.service().get("/programmes").must(200);
        }
    }

    @Test
    void a_file_that_cannot_be_read_is_named_before_anything_is_begun() throws IOException {
        Files.createSymbolicLink(folder.resolve("MOTEPLASS_PORTAL_SESSION_KEY"), folder.resolve("nowhere"));

        try (var portal = new Instance(stack, Application.PORTAL, "unreadable-secret")
                .with("moteplass.secrets.folder", folder)
                .start()) {
            assertThat(portal.awaitEnd(Duration.ofMinutes(4))).isNotZero();
            assertThat(portal.log())
                    .contains("Not started. " + folder.resolve("MOTEPLASS_PORTAL_SESSION_KEY") + " cannot be read")
                    .contains("in a file of that name in " + folder)
                    .doesNotContain("\tat ");
        }
    }
}
