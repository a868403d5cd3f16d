package no.moteplass.local.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import no.moteplass.local.processes.WorkingFolder;

/**
 * The server that a killed launcher may have left running on a data folder. PostgreSQL's own {@code postmaster.pid}
 * names it; but the number may belong to another program by now, or the folder may be a copy of one that is in use.
 * Such a process must not be touched and would make the next start hang, so the file goes when the process is no
 * PostgreSQL of this folder.
 */
final class LeftoverPostgres {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Path data;

    private LeftoverPostgres(Path data) {
        this.data = data;
    }

    static LeftoverPostgres in(Path data) {
        return new LeftoverPostgres(data);
    }

    void stop() {
        var pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) return;
        try {
            var lines = Files.readAllLines(pidFile);
            var server = lines.isEmpty() ? Optional.<ProcessHandle>empty() : running(lines.getFirst());
            if (server.isPresent()) stop(server.get());
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<ProcessHandle> running(String pid) {
        try {
            return ProcessHandle.of(Long.parseLong(pid.strip()))
                    .filter(ProcessHandle::isAlive)
                    .filter(this::isOurs);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private boolean isOurs(ProcessHandle process) {
        var program = process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString());
        // a server works in its data folder; a copy of that folder names the original's server too
        return program.filter(name -> name.startsWith("postgres")).isPresent() && WorkingFolder.isOf(process, data);
    }

    /** A fast shutdown as PostgreSQL means it (SIGINT): open transactions end, nothing committed is lost. */
    private static void stop(ProcessHandle server) throws IOException {
        try {
            if (server.supportsNormalTermination()) {
                new ProcessBuilder("kill", "-INT", Long.toString(server.pid()))
                        .start()
                        .waitFor(5, TimeUnit.SECONDS);
            } else {
                server.destroy();
            }
            server.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            server.destroyForcibly();
            server.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
