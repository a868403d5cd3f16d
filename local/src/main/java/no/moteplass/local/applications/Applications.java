package no.moteplass.local.applications;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

import no.moteplass.local.mailbox.Controls;
import no.moteplass.local.processes.ServiceProcess;
import no.moteplass.local.settings.Application;
import no.moteplass.local.settings.CannotStart;
import no.moteplass.local.settings.StackSettings;

/** The four applications together: started in order, waited for, kept running, and stopped. */
public final class Applications implements Controls, AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(4);
    /** One that writes down what makes the next start quick. */
    private static final Duration GRACE_OF_A_FIRST_RUN = Duration.ofMinutes(1);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final StackSettings settings;
    private final Map<Application, ServiceProcess> processes = new EnumMap<>(Application.class);
    private final Map<Application, Path> recordings = new EnumMap<>(Application.class);
    private final Readiness readiness;
    private final Supervision supervision;
    private volatile boolean closed;

    /**
     * @param logs where each writes its log
     * @param pids where each works, and has its number written down
     */
    public Applications(StackSettings settings, Commands commands, Path logs, Path pids, Readiness readiness) {
        this.settings = settings;
        this.readiness = readiness;
        this.supervision = new Supervision(settings.console(), this::of, RestartPolicy::usual);
        for (var application : Application.values()) {
            var name = application.folder();
            if (application != settings.live() && !new StartupCache(settings.jarOf(application)).isThere()) {
                recordings.put(application, commands.recordingOf(application));
            }
            processes.put(
                    application,
                    new ServiceProcess(
                            name,
                            commands.command(application),
                            commands.environment(application),
                            logs.resolve(name + ".log"),
                            pids.resolve(name + ".pid"),
                            death -> supervision.died(application, death)));
        }
    }

    /** @return the names of those that an earlier, killed launcher had left running */
    public List<String> stopLeftovers() {
        var leftovers =
                processes.values().stream().filter(ServiceProcess::endLeftover).toList();
        processes.values().forEach(ServiceProcess::awaitLeftover);
        return leftovers.stream().map(ServiceProcess::name).toList();
    }

    public void requireBuilt() {
        var missing = Arrays.stream(Application.values())
                .filter(application -> application != settings.live())
                .filter(application -> !Files.exists(settings.jarOf(application)))
                .map(Application::folder)
                .toList();
        if (!missing.isEmpty()) {
            throw new CannotStart("Not built yet: " + String.join(", ", missing) + ". ./moteplass run builds them.");
        }
    }

    public ServiceProcess of(Application application) {
        var process = processes.get(application);
        if (process == null) throw new IllegalStateException(application.folder());
        return process;
    }

    public void start(Application application) {
        if (closed) throw new CannotStart("Stopped while starting");
        of(application).start();
    }

    /** From now on an application that dies is started again. */
    public void keepRunning() {
        supervision.begin();
    }

    /** Waits until an application says that it can serve; one that dies meanwhile is shown with the end of its log. */
    public void awaitReady(Application application, BooleanSupplier givenUp) {
        var process = of(application);
        long end = System.nanoTime() + settings.patience().toNanos();
        while (!readiness.of(application)) {
            if (givenUp.getAsBoolean()) throw new CannotStart("Stopped while starting");
            if (process.state() == ServiceProcess.State.DIED) {
                throw new CannotStart(process.name() + " stopped while it was starting. The end of " + process.log()
                        + ":\n" + process.lastLines());
            }
            if (System.nanoTime() > end) {
                throw new CannotStart(process.name() + " was not ready within "
                        + settings.patience().toSeconds() + " s. The end of " + process.log() + ":\n"
                        + process.lastLines());
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    @Override
    public List<Running> list() {
        return Arrays.stream(Application.values()).map(this::running).toList();
    }

    private Running running(Application application) {
        var process = of(application);
        @Nullable Long pid = process.pid().isPresent() ? process.pid().getAsLong() : null;
        return new Running(process.name(), process.state().name(), pid);
    }

    @Override
    public Optional<Running> kill(String name) {
        return Application.named(name).map(application -> {
            of(application).kill();
            settings.console().say("! " + application.folder() + " was killed on request");
            return running(application);
        });
    }

    @Override
    public Optional<Running> start(String name) {
        return Application.named(name).map(application -> {
            start(application);
            supervision.startedByHand(application);
            settings.console().say("  " + application.folder() + " is started again on request");
            return running(application);
        });
    }

    @Override
    public void close() {
        closed = true;
        supervision.end();
        if (!recordings.isEmpty()) settings.console().say("  Writing down what makes the next start quicker");
        var stopping = List.of(Application.values()).reversed().stream()
                .map(application -> Thread.ofVirtual().start(() -> stop(application)))
                .toList();
        try {
            for (var each : stopping) each.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop(Application application) {
        var recording = recordings.get(application);
        of(application).stop(recording == null ? GRACE : GRACE_OF_A_FIRST_RUN);
        if (recording != null) new StartupCache(settings.jarOf(application)).keep(recording);
    }
}
