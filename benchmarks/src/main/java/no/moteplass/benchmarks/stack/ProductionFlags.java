package no.moteplass.benchmarks.stack;

import java.util.List;

/** The flags of the image (deploy/Dockerfile), which a laptop's run does not have; the heap is what a small container gives. */
public final class ProductionFlags {
    private ProductionFlags() {}

    public static List<String> usual() {
        return with("-Xmx512m");
    }

    public static List<String> with(String heap) {
        return List.of(
                heap,
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dnet.fortuna.ical4j.timezone.update.enabled=false",
                "--enable-native-access=ALL-UNNAMED");
    }
}
