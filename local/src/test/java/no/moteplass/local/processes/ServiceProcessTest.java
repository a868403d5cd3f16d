package no.moteplass.local.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceProcessTest {
    @TempDir
    Path folder;

    private final List<String> told = new CopyOnWriteArrayList<>();

    @Test
    void tells_when_it_dies_by_itself_and_where_to_look() {
        var process = process("echo last words; exit 3");
        process.start();
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> !told.isEmpty());
        assertThat(told.getFirst()).contains("some-service", "exit code 3", "some-service.log");
        assertThat(process.state()).isEqualTo(ServiceProcess.State.DIED);
        assertThat(folder.resolve("some-service.log")).content().contains("last words");
    }

    @Test
    void says_nothing_when_it_was_killed_or_stopped_on_purpose() throws Exception {
        var process = process("exec sleep 60");
        process.start();
        process.kill();
        assertThat(process.state()).isEqualTo(ServiceProcess.State.KILLED);
        assertThat(process.pid()).isEmpty();
        process.start();
        assertThat(process.pid()).isPresent();
        process.stop(Duration.ofSeconds(5));
        assertThat(process.state()).isEqualTo(ServiceProcess.State.STOPPED);
        assertThat(told).isEmpty();
    }

    @Test
    void kills_what_does_not_stop_in_time() {
        var process = process("trap '' TERM; echo up; while true; do sleep 0.1; done");
        process.start();
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> Files.size(folder.resolve("some-service.log")) > 0);
        process.stop(Duration.ofMillis(300));
        assertThat(process.pid()).isEmpty();
    }

    @Test
    void ends_what_an_earlier_launcher_left_behind_but_no_stranger() throws Exception {
        var earlier = process("exec sleep 60");
        earlier.start();
        var later = process("exec sleep 60");
        assertThat(later.endLeftover()).isTrue();
        later.awaitLeftover();
        assertThat(earlier.pid()).isEmpty();
        assertThat(later.endLeftover()).isFalse();

        var stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(folder.resolve("some-service.pid"), stranger.pid() + "\n2020-01-01T00:00:00Z\n");
            assertThat(later.endLeftover()).isFalse();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void passes_the_environment() {
        var process = process("echo secret is $SECRET");
        process.start();
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() ->
                        Files.readString(folder.resolve("some-service.log")).contains("secret is s3"));
    }

    private ServiceProcess process(String script) {
        return new ServiceProcess(
                "some-service",
                List.of("sh", "-c", script),
                Map.of("SECRET", "s3"),
                folder.resolve("some-service.log"),
                folder.resolve("some-service.pid"),
                told::add);
    }
}
