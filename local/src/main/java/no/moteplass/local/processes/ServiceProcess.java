package no.moteplass.local.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/** One application as a process of its own. It does not start again by itself: whoever watches hears of its death. */
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
    private final Consumer<Death> whenItDies;

    private @Nullable Process process;
    private @Nullable ProcessTree leftover;
    private State state = State.STOPPED;

    /**
     * @param pidFile where its number is written down; the process works in the folder that this file lies in
     * @param whenItDies called when the process ends without having been asked to
     */
    public ServiceProcess(
            String name,
            List<String> command,
            Map<String, String> environment,
            Path log,
            Path pidFile,
            Consumer<Death> whenItDies) {
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

    public String lastLines() {
        return LastLines.of(log);
    }

    public synchronized State state() {
        return state;
    }

    public synchronized OptionalLong pid() {
        return process != null && process.isAlive() ? OptionalLong.of(process.pid()) : OptionalLong.empty();
    }

    /** Asks what an earlier, killed launcher left running under this name to end. Answers whether there was anything. */
    public synchronized boolean endLeftover() {
        leftover = pidFile.running().map(ProcessTree::of).orElse(null);
        if (leftover == null) return false;
        leftover.askToEnd();
        return true;
    }

    /** Waits until what was asked to end has done so. */
    public synchronized void awaitLeftover() {
        if (leftover != null) leftover.awaitEnd(Duration.ofSeconds(8));
        leftover = null;
        pidFile.delete();
    }

    public synchronized void start() {
        if (process != null && process.isAlive()) return;
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            var builder = new ProcessBuilder(command)
                    .directory(Files.createDirectories(pidFile.folder()).toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            var started = builder.start();
            started.getOutputStream().close();
            long began = System.nanoTime();
            process = started;
            state = State.RUNNING;
            pidFile.write(started.toHandle());
            Thread.ofVirtual().name("watch-" + name).start(() -> watch(started, began));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it if it has died and nobody has started, killed or stopped it since. Answers whether it did. */
    public synchronized boolean startIfDead() {
        if (state != State.DIED) return false;
        start();
        return true;
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
        ProcessTree tree;
        synchronized (this) {
            state = then; // also of one that has died: nobody is to start it again
            if (process == null || !process.isAlive()) return;
            tree = ProcessTree.of(process.toHandle());
            if (patience.isZero()) {
                tree.kill();
            } else {
                tree.askToEnd();
            }
        }
        tree.awaitEnd(patience.isZero() ? Duration.ofSeconds(10) : patience);
        pidFile.delete();
    }

    private void watch(Process watched, long began) {
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
        var ran = Duration.ofNanos(System.nanoTime() - began);
        whenItDies.accept(new Death(name, watched.exitValue(), ran, log, lastLines()));
    }
}
