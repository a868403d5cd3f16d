package no.moteplass.local.applications;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;

/**
 * What the JVM learned of an application's classes when it ran before (JEP 514): with it a start takes less than half the
 * time. The first run of a build records it, and writes it down when it is stopped; it lies beside what was built.
 *
 * @param built the application's jar
 */
public record StartupCache(Path built) {
    /** What cannot be kept, or does not fit, is left out: no word of that in the log of an application. */
    private static final String QUIETLY = "-Xlog:aot*=error";

    /** Whether there is one of this very build. */
    public boolean isThere() {
        try {
            return Files.exists(kept()) && !modified(kept()).isBefore(modified(built));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path kept() {
        return built.resolveSibling("app.aot");
    }

    private static Instant modified(Path file) throws IOException {
        return Files.getLastModifiedTime(file).toInstant();
    }

    /** What the JVM is told to use it; nothing, where there is none. */
    public List<String> uses() {
        return isThere() ? List.of("-XX:AOTCache=" + kept(), QUIETLY) : List.of();
    }

    /** What the JVM is told to use it, or else to record it in a file of this run's own. */
    List<String> usesOrRecords(Path recording) {
        return isThere() ? uses() : List.of("-XX:AOTCacheOutput=" + recording, QUIETLY);
    }

    /** Keeps what a run that has ended recorded; one that was killed has recorded nothing. */
    void keep(Path recording) {
        try {
            if (Files.exists(recording)) {
                Files.move(recording, kept(), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
