package no.moteplass.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A copy of the script, with a Maven that only leaves reports. */
@DisabledOnOs(OS.WINDOWS)
class ScriptTest {
    private record Outcome(int code, String out) {}

    @TempDir
    Path root;

    private Path tools;

    @BeforeEach
    void a_copy_of_the_script() throws Exception {
        Files.copy(Path.of("..", "moteplass"), root.resolve("moteplass"));
        tools = Files.createDirectories(root.resolve("tools"));
        Files.createDirectories(root.resolve("groups-service/target/surefire-reports"));
        Files.createDirectories(root.resolve("e2e/target/failsafe-reports"));
    }

    @Test
    void names_the_ten_slowest_classes_of_this_run() throws Exception {
        report("groups-service/target/surefire-reports", "of.AnEarlierRun", "999.9");
        maven("""
                sleep 0.1
                for i in 1 2 3 4 5 6 7 8 9 10 11; do
                  report groups-service/target/surefire-reports no.moteplass.groups.T${i}Test $i.2
                done
                report e2e/target/failsafe-reports no.moteplass.e2e.LongIT 1,234.5
                echo '[INFO] BUILD SUCCESS'
                """);
        var outcome = verify();
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out().lines().filter(line -> !line.isBlank()))
                .containsSubsequence(
                        "[INFO] BUILD SUCCESS",
                        "The ten slowest test classes (seconds, with the start of what they need):",
                        "  1234.5  no.moteplass.e2e.LongIT",
                        "    11.2  no.moteplass.groups.T11Test")
                .last()
                .isEqualTo("     3.2  no.moteplass.groups.T3Test");
    }

    @Test
    void passes_options_on_and_fails_as_maven_does() throws Exception {
        maven("echo called with \"$@\"; exit 3");
        var outcome = verify("-pl", "groups-service");
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.out())
                .contains(" verify -pl groups-service -T 1.5C\n")
                .doesNotContain("slowest");
        assertThat(verify("-o").out()).contains(" verify -o -T 1.5C\n");
    }

    @Test
    void ends_maven_when_it_is_ended_itself() throws Exception {
        maven("echo $$ >maven.pid; exec sleep 60");
        var script = start("verify");
        var pid = root.resolve("maven.pid");
        while (!Files.exists(pid) || Files.size(pid) == 0) Thread.sleep(20);
        var maven =
                ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).orElseThrow();
        script.destroy();
        assertThat(script.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(script.exitValue()).isNotZero();
        assertThat(maven.isAlive()).isFalse();
    }

    @Test
    void tests_one_module_and_leaves_out_the_tests_of_what_it_stands_on() throws Exception {
        maven("echo called with \"$@\"");
        Files.createDirectories(root.resolve("groups-service/src/test"));
        assertThat(run("test", "groups-service").out())
                .contains(" test -pl platform,groups-service -Dtest=no.moteplass.groups.**,!**/*IT ");
        assertThat(run("test", "groups-service", "OffersTest").out()).contains(" -Dtest=OffersTest ");
    }

    @Test
    void says_what_there_is_to_choose_from() throws Exception {
        maven("exit 9");
        assertThat(run("test", "elsewhere")).isEqualTo(run("test"));
        assertThat(run("test").code()).isEqualTo(2);
        assertThat(run("dev", "elsewhere").code()).isEqualTo(2);
        assertThat(run("dev").out()).contains("./moteplass dev groups-service, sessions-service");
        assertThat(run().out())
                .contains("./moteplass run", "./moteplass dev", "./moteplass test", "./moteplass verify");
    }

    private void maven(String script) throws Exception {
        var mvn = tools.resolve("mvn");
        Files.writeString(mvn, """
                #!/bin/sh
                cd '%s'
                report() {
                  echo "<testsuite xmlns:xsi=\\"x\\" name=\\"$2\\" time=\\"$3\\" tests=\\"1\\">" >"$1/TEST-$2.xml"
                }
                %s
                """.formatted(root, script));
        Files.setPosixFilePermissions(mvn, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void report(String folder, String name, String seconds) throws Exception {
        Files.writeString(
                root.resolve(folder).resolve("TEST-" + name + ".xml"),
                "<testsuite name=\"" + name + "\" time=\"" + seconds + "\" tests=\"1\">\n");
    }

    private Outcome verify(String... options) throws Exception {
        return run(Stream.concat(Stream.of("verify"), Stream.of(options)).toArray(String[]::new));
    }

    private Outcome run(String... arguments) throws Exception {
        var process = start(arguments);
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), out);
    }

    private Process start(String... arguments) throws Exception {
        var builder = new ProcessBuilder("sh", root.resolve("moteplass").toString()).redirectErrorStream(true);
        builder.command().addAll(List.of(arguments));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("PATH", tools + ":" + System.getenv("PATH"));
        return builder.start();
    }
}
