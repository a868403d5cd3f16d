package no.moteplass.benchmarks.peer;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the peers' programs. Nothing is installed: what is not there is named in the row. */
public final class Tools {
    private Tools() {}

    public static Optional<Path> find(String program) {
        var path = System.getenv().getOrDefault("PATH", "") + File.pathSeparator + "/usr/sbin";
        for (var folder : path.split(File.pathSeparator, -1)) {
            var file = Path.of(folder, program);
            if (Files.isExecutable(file)) return Optional.of(file);
        }
        return Optional.empty();
    }

    public static String missing(String program, String debianPackage) {
        return program + " is not there (Debian: " + debianPackage + ")";
    }
}
