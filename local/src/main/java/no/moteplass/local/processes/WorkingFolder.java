package no.moteplass.local.processes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Tells by the folder that a process works in whose it is. A number alone does not tell: a copy of a stack's folder
 * holds the numbers of the original's processes too, and numbers are used again.
 */
public final class WorkingFolder {
    private static final Path PROCESSES = Path.of("/proc");

    private WorkingFolder() {}

    /** Whether the process works in this very folder; no, if that cannot be seen: what may be a stranger's is left alone. */
    public static boolean isOf(ProcessHandle process, Path folder) {
        try {
            var worksIn = of(process.pid());
            return worksIn.isPresent() && Files.isSameFile(worksIn.get(), folder);
        } catch (IOException endedOrNotOursToSee) {
            return false;
        }
    }

    private static Optional<Path> of(long pid) throws IOException {
        // the link leads to the folder itself, also after it was given another name
        if (Files.isDirectory(PROCESSES.resolve("self"))) {
            return Optional.of(PROCESSES.resolve(Long.toString(pid)).resolve("cwd"));
        }
        return askLsof(pid);
    }

    /** On macOS, which has no /proc; lsof comes with it. */
    private static Optional<Path> askLsof(long pid) throws IOException {
        var lsof = new ProcessBuilder("lsof", "-a", "-p", Long.toString(pid), "-d", "cwd", "-Fn").start();
        try {
            if (!lsof.waitFor(5, TimeUnit.SECONDS)) {
                lsof.destroyForcibly();
                return Optional.empty();
            }
            return new String(lsof.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("n"))
                    .map(line -> Path.of(line.substring(1)))
                    .findFirst();
        } catch (InvalidPathException unreadable) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
