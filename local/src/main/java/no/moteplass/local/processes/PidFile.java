package no.moteplass.local.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers on disk which process runs, so that the next launcher finds what a killed one left behind. A process counts
 * as ours only when it also began at the moment that was written down (numbers are used again) and works in the folder
 * that this file lies in (the file may be a copy).
 */
final class PidFile {
    private final Path file;

    PidFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    /** Where a process must work to be known again by this file. */
    Path folder() {
        var parent = file.getParent();
        if (parent == null) throw new IllegalStateException(file + " lies in no folder");
        return parent;
    }

    void write(ProcessHandle process) {
        var began = process.info().startInstant().map(Instant::toString).orElse("");
        try {
            Files.createDirectories(folder());
            Files.writeString(file, process.pid() + "\n" + began + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<ProcessHandle> running() {
        if (!Files.exists(file)) return Optional.empty();
        try {
            var lines = Files.readAllLines(file);
            if (lines.size() < 2 || lines.get(1).isBlank()) return Optional.empty();
            var began = lines.get(1).strip();
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                    .filter(ProcessHandle::isAlive)
                    .filter(p -> p.info()
                            .startInstant()
                            .map(Instant::toString)
                            .filter(began::equals)
                            .isPresent())
                    .filter(p -> WorkingFolder.isOf(p, folder()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NumberFormatException damaged) {
            return Optional.empty();
        }
    }
}
