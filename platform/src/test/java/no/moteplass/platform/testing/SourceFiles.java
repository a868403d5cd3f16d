package no.moteplass.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Rules on source files, which class files cannot tell. */
public final class SourceFiles {

    private static final String RULE = "no file over 300 lines";

    private static final int MOST_LINES = 300;

    private SourceFiles() {}

    /** @throws AssertionError naming every file that is too long, or if there is nothing to look at */
    public static void checkLengths(Path folder) {
        try (var files = Files.walk(folder)) {
            var sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            if (sources.isEmpty()) {
                throw new AssertionError("no sources below " + folder + ": the rule would check nothing");
            }
            var tooLong = sources.stream()
                    .filter(file -> lines(file).size() > MOST_LINES)
                    .map(file -> file + " (" + lines(file).size() + ")")
                    .toList();
            if (!tooLong.isEmpty()) {
                throw new AssertionError(RULE + ": " + tooLong);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
