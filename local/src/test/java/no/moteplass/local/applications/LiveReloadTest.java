package no.moteplass.local.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import no.moteplass.local.settings.Application;

class LiveReloadTest {
    @Test
    void runs_one_module_and_platform_with_the_settings_of_the_stack() {
        var command = LiveReload.command(
                Path.of("/a folder"),
                Application.SESSIONS,
                List.of("-Dquarkus.http.port=8082", "-Dmoteplass.clock.offset-file=/a folder/clocks/sessions"));
        assertThat(command)
                .startsWith("mvn")
                .containsSubsequence("-pl", "sessions-service", "-am", "test-compile", "quarkus:dev")
                .filteredOn(argument -> argument.startsWith("-Djvm.args="))
                .singleElement()
                .asString()
                .contains(" -Dquarkus.http.port=8082 ", "\"-Dmoteplass.clock.offset-file=/a folder/clocks/sessions\"");
    }
}
