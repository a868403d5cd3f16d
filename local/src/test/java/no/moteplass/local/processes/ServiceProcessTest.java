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

    private final List<Death> deaths = new CopyOnWriteArrayList<>();

    @Test
    void reports_that_it_has_died_with_its_exit_code_and_the_end_of_its_log() {
        var process = process("echo last words; exit 3");
        process.start();
        var death = awaitDeath();
        assertThat(death.name()).isEqualTo("some-service");
        assertThat(death.exit()).isEqualTo("exit code 3");
        assertThat(death.log()).isEqualTo(folder.resolve("some-service.log"));
        assertThat(death.lastLines()).isEqualTo("last words");
        assertThat(process.state()).isEqualTo(ServiceProcess.State.DIED);
    }

    @Test
    void names_the_signal_that_ended_it() {
        var process = process("kill -9 $$");
        process.start();
        assertThat(awaitDeath().exit()).isEqualTo("exit code 137, signal 9");
    }

    @Test
    void shows_the_end_of_a_long_log_alone() {
        var process = process("i=0; while [ $i -lt 9000 ]; do echo line $i; i=$((i+1)); done; exit 1");
        process.start();
        assertThat(awaitDeath().lastLines().lines()).hasSize(15).first().isEqualTo("line 8985");
    }

    @Test
    void starts_again_what_has_died_but_not_what_was_stopped_since() {
        var process = process("exit 1");
        process.start();
        awaitDeath();
        assertThat(process.startIfDead()).isTrue();
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> deaths.size() == 2);
        process.stop(Duration.ofSeconds(1));
        assertThat(process.startIfDead()).isFalse();
        assertThat(process.state()).isEqualTo(ServiceProcess.State.STOPPED);
    }

    @Test
    void ends_what_it_has_started_itself_too() {
        var process = process("sleep 60 & echo $!; wait");
        process.start();
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() ->
                        Files.readString(folder.resolve("some-service.log")).endsWith("\n"));
        var child =
                ProcessHandle.of(Long.parseLong(process.lastLines().strip())).orElseThrow();
        process.stop(Duration.ofSeconds(5));
        assertThat(child.isAlive()).isFalse();
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
        Awaitility.await().during(Duration.ofMillis(300)).until(deaths::isEmpty);
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
    void a_copied_folder_leaves_the_originals_process_alone() throws Exception {
        var original = process("exec sleep 60");
        original.start();
        try {
            var copy = Files.createDirectories(folder.resolve("copy")).resolve("some-service.pid");
            Files.copy(folder.resolve("some-service.pid"), copy);
            var ofTheCopy = process("exec sleep 60", copy);
            assertThat(ofTheCopy.endLeftover()).isFalse();
            ofTheCopy.awaitLeftover();
            assertThat(original.pid()).isPresent();
            assertThat(copy).doesNotExist();

            assertThat(process("exec sleep 60").endLeftover())
                    .as("its own folder knows it")
                    .isTrue();
        } finally {
            original.kill();
        }
    }

    @Test
    void a_folder_that_was_given_another_name_still_knows_its_process() throws Exception {
        var before = Files.createDirectories(folder.resolve("before"));
        var original = process("exec sleep 60", before.resolve("some-service.pid"));
        original.start();
        try {
            var after = Files.move(before, folder.resolve("after"));
            var later = process("exec sleep 60", after.resolve("some-service.pid"));
            assertThat(later.endLeftover()).isTrue();
            later.awaitLeftover();
            assertThat(original.pid()).isEmpty();
        } finally {
            original.kill();
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

    private Death awaitDeath() {
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> !deaths.isEmpty());
        return deaths.getFirst();
    }

    private ServiceProcess process(String script) {
        return process(script, folder.resolve("some-service.pid"));
    }

    private ServiceProcess process(String script, Path pidFile) {
        return new ServiceProcess(
                "some-service",
                List.of("sh", "-c", script),
                Map.of("SECRET", "s3"),
                folder.resolve("some-service.log"),
                pidFile,
                deaths::add);
    }
}
