package no.moteplass.local.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/** One application as a process of its own. Nothing is started again by itself: whoever watches is told of an end. */
public final class ServiceProcess {
    /** What it is doing, as the launcher sees it. */
    public enum State {
        STOPPED,
        RUNNING,
        KILLED,
        DIED
    }

    private final String name;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Path log;
    private final PidFile pidFile;
    private final Consumer<String> whenItDies;

    private @Nullable Process process;
    private State state = State.STOPPED;

    /** @param whenItDies called with a sentence when the process ends without having been asked to */
    public ServiceProcess(
            String name,
            List<String> command,
            Map<String, String> environment,
            Path log,
            Path pidFile,
            Consumer<String> whenItDies) {
        this.name = name;
        this.command = List.copyOf(command);
        this.environment = Map.copyOf(environment);
        this.log = log;
        this.pidFile = new PidFile(pidFile);
        this.whenItDies = whenItDies;
    }

    public String name() {
        return name;
    }

    public Path log() {
        return log;
    }

    public synchronized State state() {
        return state;
    }

    public synchronized OptionalLong pid() {
        return process != null && process.isAlive() ? OptionalLong.of(process.pid()) : OptionalLong.empty();
    }

    /** Asks what an earlier, killed launcher left running under this name to end. Answers whether there was anything. */
    public synchronized boolean endLeftover() {
        var leftover = pidFile.running();
        leftover.ifPresent(ProcessHandle::destroy);
        return leftover.isPresent();
    }

    /** Waits until what was asked to end has done so. */
    public synchronized void awaitLeftover() {
        pidFile.running().ifPresent(handle -> awaitEnd(handle, Duration.ofSeconds(8)));
        pidFile.delete();
    }

    public synchronized void start() {
        if (process != null && process.isAlive()) return;
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            var started = builder.start();
            started.getOutputStream().close();
            process = started;
            state = State.RUNNING;
            pidFile.write(started.toHandle());
            Thread.ofVirtual().name("watch-" + name).start(() -> watch(started));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SIGKILL: as a power cut would, for trying what the others do then. */
    public void kill() {
        end(State.KILLED, Duration.ZERO);
    }

    /** SIGTERM, and SIGKILL for what has not ended by then. */
    public void stop(Duration patience) {
        end(State.STOPPED, patience);
    }

    private void end(State then, Duration patience) {
        ProcessHandle handle;
        synchronized (this) {
            if (process == null || !process.isAlive()) return;
            state = then;
            handle = process.toHandle();
            if (patience.isZero()) {
                handle.destroyForcibly();
            } else {
                handle.destroy();
            }
        }
        awaitEnd(handle, patience.isZero() ? Duration.ofSeconds(10) : patience);
        pidFile.delete();
    }

    private static void awaitEnd(ProcessHandle handle, Duration patience) {
        try {
            handle.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            handle.destroyForcibly();
            handle.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            handle.destroyForcibly();
        }
    }

    private void watch(Process watched) {
        try {
            watched.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        synchronized (this) {
            if (!watched.equals(process) || state != State.RUNNING) return;
            state = State.DIED;
        }
        whenItDies.accept(
                name + " has stopped by itself (exit code " + watched.exitValue() + "). Its last words are in " + log);
    }
}
