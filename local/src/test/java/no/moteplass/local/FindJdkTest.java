package no.moteplass.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class FindJdkTest {
    private record Outcome(int code, String out) {}

    private static final Path SCRIPT =
            Path.of("..", "moteplass").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    private Path jdks;

    @BeforeEach
    void noJdkAnywhere() throws Exception {
        jdks = Files.createDirectories(folder.resolve("jdks"));
    }

    @Test
    void says_how_to_get_one_when_there_is_none() throws Exception {
        jdk("old", "17.0.15");
        var outcome = run(Map.of());
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.out()).contains("needs a JDK 25 or newer", "adoptium.net", "JAVA_HOME");
    }

    @Test
    void prefers_java_home_when_it_is_new_enough() throws Exception {
        var chosen = jdk("chosen", "26");
        jdk("other", "25.0.1");
        assertThat(run(Map.of("JAVA_HOME", chosen.toString())).out().strip()).isEqualTo(chosen.toString());
    }

    @Test
    void passes_over_an_old_java_home_and_finds_a_newer_one_in_the_usual_places() throws Exception {
        var old = jdk("a-old", "17.0.15");
        var fine = jdk("b with a space", "25.0.1");
        assertThat(run(Map.of("JAVA_HOME", old.toString())).out().strip()).isEqualTo(fine.toString());
    }

    @Test
    void passes_over_a_runtime_that_cannot_compile() throws Exception {
        Files.delete(jdk("a-runtime", "25").resolve("bin/javac"));
        var fine = jdk("b", "25");
        assertThat(run(Map.of()).out().strip()).isEqualTo(fine.toString());
    }

    private Path jdk(String name, String version) throws Exception {
        var home = Files.createDirectories(jdks.resolve(name));
        Files.createDirectories(home.resolve("bin"));
        for (var program : new String[] {"java", "javac"}) {
            var file = Files.writeString(home.resolve("bin").resolve(program), "#!/bin/sh\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    /** With the tools of the system on the PATH, but no java. */
    private Outcome run(Map<String, String> environment) throws Exception {
        var tools = Files.createDirectories(folder.resolve("tools"));
        for (var tool : new String[] {"sh", "sed", "dirname", "head", "readlink", "cat"}) {
            var stub = Files.writeString(tools.resolve(tool), "#!/bin/sh\nexec " + locate(tool) + " \"$@\"\n");
            Files.setPosixFilePermissions(stub, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        var builder = new ProcessBuilder("/bin/sh", SCRIPT.toString(), "jdk").redirectErrorStream(true);
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of("PATH", tools.toString(), "HOME", folder.toString(), "MOTEPLASS_JDKS", jdks.toString()));
        builder.environment().putAll(environment);
        var process = builder.start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), out);
    }

    private static Path locate(String tool) {
        for (var place : new String[] {"/usr/bin", "/bin"}) {
            var path = Path.of(place, tool);
            if (Files.isExecutable(path)) return path;
        }
        throw new IllegalStateException(tool);
    }
}
