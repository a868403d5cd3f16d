package no.moteplass.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher as the script starts it: a process with a folder, and its exit code. */
class LauncherTest {
    private record Outcome(int code, String out) {}

    @TempDir
    Path root;

    @ParameterizedTest
    @ValueSource(strings = {"--nonsense", "--live=", "--live=elsewhere"})
    void refuses_what_it_does_not_know(String argument) throws Exception {
        var outcome = launch("--fresh", argument);
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).contains("Unknown: " + argument);
        assertThat(root).isEmptyDirectory();
    }

    @Test
    void says_what_is_not_built_and_fails() throws Exception {
        var outcome = launch("--live=portal");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out())
                .contains("Not built yet: groups-service, sessions-service, notifications-service.")
                .endsWith("Stopped.\n");
    }

    private Outcome launch(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dmoteplass.root=" + root,
                "-cp",
                System.getProperty("java.class.path"),
                Launcher.class.getName()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), out);
    }
}
