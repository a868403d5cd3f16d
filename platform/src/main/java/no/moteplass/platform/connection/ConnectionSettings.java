package no.moteplass.platform.connection;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much may be sent to the application, and how long that may take. */
@Unremovable // Asked for by the server, which is no bean.
@ConfigMapping(prefix = "moteplass.http")
interface ConnectionSettings {

    /** The largest body. */
    @WithDefault("1M")
    MemorySize maxBody();

    /** The largest body at the addresses that take much. */
    @WithDefault("20M")
    MemorySize maxLargeBody();

    /** The addresses that take much, whole. */
    Optional<List<String>> largeBodyPaths();

    /** How many bodies over the usual size are taken at once: each takes some times its size. Who comes then comes back. */
    @WithDefault("1")
    int largeBodiesAtOnce();

    /** The largest body at the addresses that take little. */
    @WithDefault("16K")
    MemorySize maxSmallBody();

    /** What the addresses that take little begin with. */
    Optional<List<String>> smallBodyPaths();

    /** How long the head of a request may take from its first byte. */
    @WithDefault("15S")
    Duration headTimeout();

    /** How long a body may take, while we are ready to read it. */
    @WithDefault("30S")
    Duration bodyTimeout();

    /** The same for the addresses that take much. */
    @WithDefault("5M")
    Duration largeBodyTimeout();

    /** After a refusal, for so long what the client still sends is thrown away, so that it can read our answer. */
    @WithDefault("5S")
    Duration linger();
}
