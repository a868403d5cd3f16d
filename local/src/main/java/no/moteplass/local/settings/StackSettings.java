package no.moteplass.local.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Which stack to start.
 *
 * @param root the project's folder, where the applications were built
 * @param folder what keeps the data, one for each stack
 * @param binaries where PostgreSQL itself is unpacked, once for all stacks
 * @param fresh whether to forget what the folder holds
 * @param sample whether to load the sample data when the folder holds none
 * @param live the application that runs from its sources, in Quarkus' live reload; the others run as they were built
 * @param patience how long an application may take until it is ready
 * @param traces where the applications send the steps of traces; nowhere, if there is none
 * @param clock the machine's own; the applications may be ahead of it
 */
public record StackSettings(
        Path root,
        Path folder,
        Path binaries,
        Ports ports,
        boolean fresh,
        boolean sample,
        @Nullable Application live,
        Duration patience,
        @Nullable URI traces,
        Clock clock,
        Console console) {

    /** As {@code ./moteplass run} does it. */
    public static StackSettings of(Path root, Console console) {
        return new StackSettings(
                root,
                root.resolve(".local"),
                root.resolve(".local/postgres-binaries"),
                Ports.standard(),
                false,
                true,
                null,
                Duration.ofMinutes(5),
                null,
                Clock.systemUTC(),
                console);
    }

    public StackSettings withFresh(boolean yes) {
        return new StackSettings(root, folder, binaries, ports, yes, sample, live, patience, traces, clock, console);
    }

    /** A second stack, beside the one that a person may have running. */
    public StackSettings elsewhere(Path otherFolder, Ports otherPorts) {
        return new StackSettings(
                root, otherFolder, binaries, otherPorts, fresh, sample, live, patience, traces, clock, console);
    }

    public StackSettings withoutSample() {
        return new StackSettings(root, folder, binaries, ports, fresh, false, live, patience, traces, clock, console);
    }

    public StackSettings withBinaries(Path otherBinaries) {
        return new StackSettings(
                root, folder, otherBinaries, ports, fresh, sample, live, patience, traces, clock, console);
    }

    public StackSettings withLive(@Nullable Application application) {
        return new StackSettings(
                root, folder, binaries, ports, fresh, sample, application, patience, traces, clock, console);
    }

    public StackSettings withConsole(Console other) {
        return new StackSettings(root, folder, binaries, ports, fresh, sample, live, patience, traces, clock, other);
    }

    public StackSettings withTraces(URI collector) {
        return new StackSettings(
                root, folder, binaries, ports, fresh, sample, live, patience, collector, clock, console);
    }

    public Path jarOf(Application application) {
        return root.resolve(application.folder()).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
