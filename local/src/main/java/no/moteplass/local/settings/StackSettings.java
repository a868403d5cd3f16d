package no.moteplass.local;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Which stack to start.
 *
 * @param root the project's folder, where the applications were built
 * @param folder what keeps the data, one for each stack
 * @param binaries where PostgreSQL itself is unpacked, once for all stacks
 * @param fresh whether to forget what the folder holds
 * @param sample whether to load the sample data when the folder holds none
 * @param patience how long an application may take until it is ready
 */
public record StackSettings(
        Path root,
        Path folder,
        Path binaries,
        Ports ports,
        boolean fresh,
        boolean sample,
        Duration patience,
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
                Duration.ofMinutes(5),
                console);
    }

    public StackSettings withFresh(boolean wanted) {
        return new StackSettings(root, folder, binaries, ports, wanted, sample, patience, console);
    }

    /** A second stack, beside the one that a person may have running. */
    public StackSettings elsewhere(Path otherFolder, Ports otherPorts) {
        return new StackSettings(root, otherFolder, binaries, otherPorts, fresh, sample, patience, console);
    }

    public StackSettings withoutSample() {
        return new StackSettings(root, folder, binaries, ports, fresh, false, patience, console);
    }

    public StackSettings withBinaries(Path wanted) {
        return new StackSettings(root, folder, wanted, ports, fresh, sample, patience, console);
    }

    Path jarOf(Application application) {
        return root.resolve(application.folder()).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
