package no.moteplass.local.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import no.moteplass.local.processes.ServiceProcess;
import no.moteplass.local.settings.Application;
import no.moteplass.local.settings.Console;

/** With real processes, each a shell that runs what the test says. */
class SupervisionTest {
    private static final Duration SOON = Duration.ofSeconds(15);

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Map<Application, ServiceProcess> processes = new EnumMap<>(Application.class);
    private final Supervision supervision = new Supervision(
            Console.to(said), processes::get, () -> new RestartPolicy(Duration.ofMillis(20), 3, Duration.ofMinutes(1)));

    @BeforeEach
    void each_runs_a_script_of_its_own() throws Exception {
        for (var application : Application.values()) {
            script(application, "exec sleep 60");
            processes.put(
                    application,
                    new ServiceProcess(
                            application.folder(),
                            List.of("sh", folder.resolve(application.folder()).toString()),
                            Map.of(),
                            folder.resolve(application.folder() + ".log"),
                            folder.resolve(application.folder() + ".pid"),
                            death -> supervision.died(application, death)));
        }
    }

    @AfterEach
    void nothing_stays() {
        supervision.end();
        processes.values().forEach(ServiceProcess::kill);
    }

    @Test
    void starts_again_what_dies_until_it_has_died_too_often_in_a_row() throws Exception {
        script(Application.GROUPS, "echo no luck; exit 4");
        supervision.begin();
        processes.get(Application.GROUPS).start();
        awaitSaid("groups-service has died 4 times in a row and is not started again.");
        assertThat(said())
                .containsSubsequence(
                        "! groups-service has stopped by itself (exit code 4). The end of ",
                        "    no luck",
                        "started again in 0.02 s",
                        "started again in 0.04 s",
                        "started again in 0.08 s");
        assertThat(Files.readAllLines(folder.resolve("groups-service.log"))).hasSize(4);
    }

    @Test
    void starts_nothing_while_the_stack_is_still_starting_and_makes_up_for_it_then() throws Exception {
        script(Application.PORTAL, "exit 4");
        processes.get(Application.PORTAL).start();
        awaitSaid("! portal has stopped by itself (exit code 4)\n");
        assertThat(processes.get(Application.PORTAL).state()).isEqualTo(ServiceProcess.State.DIED);

        script(Application.PORTAL, "exec sleep 60");
        supervision.begin();
        assertThat(processes.get(Application.PORTAL).pid()).isPresent();
        assertThat(said()).endsWith("portal is started again\n");
    }

    @Test
    void leaves_alone_what_was_stopped_or_killed_on_purpose() {
        supervision.begin();
        var portal = processes.get(Application.PORTAL);
        portal.start();
        portal.kill();
        portal.start();
        portal.stop(Duration.ofSeconds(5));
        Awaitility.await().during(Duration.ofMillis(300)).until(() -> said().isEmpty());
        assertThat(portal.pid()).isEmpty();
    }

    private void script(Application application, String text) throws Exception {
        Files.writeString(folder.resolve(application.folder()), text + "\n");
    }

    private void awaitSaid(String text) {
        Awaitility.await().atMost(SOON).until(() -> said().contains(text));
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
