package no.moteplass.benchmarks.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

import no.moteplass.benchmarks.process.CpuSeconds;
import no.moteplass.benchmarks.process.ProcessTimes;
import no.moteplass.local.applications.Readiness;
import no.moteplass.local.processes.ServiceProcess;
import no.moteplass.local.settings.Application;

/** One of the four, with the flags of its image. */
public final class RunningService implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Application application;
    private final ServiceProcess process;
    private final Readiness readiness;

    RunningService(
            Application application,
            List<String> command,
            Map<String, String> environment,
            Path folder,
            Readiness readiness) {
        this.application = application;
        this.readiness = readiness;
        this.process = new ServiceProcess(
                application.folder(),
                command,
                environment,
                folder.resolve(application.folder() + ".log"),
                folder.resolve(application.folder() + ".pid"),
                death -> System.err.println(death.name() + " ended by itself: " + death.lastLines()));
    }

    /** Starts it and waits until it says that it is ready; answers how long that took, in seconds. */
    public double start() {
        process.endLeftover();
        process.awaitLeftover();
        long began = System.nanoTime();
        process.start();
        while (!readiness.of(application)) {
            if (process.state() == ServiceProcess.State.DIED || System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new IllegalStateException(
                        application.folder() + " did not become ready:\n" + process.lastLines());
            }
            LockSupport.parkNanos(10_000_000);
        }
        return (System.nanoTime() - began) / 1e9;
    }

    public long pid() {
        return process.pid().orElseThrow(() -> new IllegalStateException(application.folder() + " does not run"));
    }

    public CpuSeconds cost() {
        return ProcessTimes.ofTree(pid());
    }

    @Override
    public void close() {
        process.stop(Duration.ofSeconds(30));
    }
}
