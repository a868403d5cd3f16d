package no.moteplass.platform.recurrence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Calendar libraries of other languages, where this machine has them: each is asked once for many cases. */
public final class OtherReaders {

    private static final Path SCRIPTS = Path.of("src/test/resources/readers");
    private static final int PATIENCE_SECONDS = 60;

    private OtherReaders() {}

    public static boolean pythonIsThere() {
        return Files.isExecutable(Path.of("/usr/bin/python3"))
                && runs(List.of("/usr/bin/python3", "-c", "import dateutil.rrule, zoneinfo"));
    }

    /** @param script what it is asked to do with each line, without the ending */
    public static List<String> python(String script, List<String> cases) {
        return answers(
                List.of("/usr/bin/python3", SCRIPTS.resolve(script + ".py").toString()), cases);
    }

    /** NODE_PATH must say where ical.js lies. */
    public static boolean icalJsIsThere() {
        return runs(List.of("node", "-e", "require('ical.js')"));
    }

    /** @param script what it is asked to do with each line, without the ending */
    public static List<String> icalJs(String script, List<String> cases) {
        return answers(List.of("node", SCRIPTS.resolve(script + ".js").toString()), cases);
    }

    private static boolean runs(List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<String> answers(List<String> command, List<String> cases) {
        try {
            var asked = Files.createTempFile("rules", ".jsonl");
            Files.write(asked, cases);
            var process = new ProcessBuilder(command)
                    .redirectInput(asked.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            Files.delete(asked);
            return lines;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
