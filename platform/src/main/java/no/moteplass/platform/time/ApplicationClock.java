package no.moteplass.platform.time;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Gives everyone who asks for the time the same clock. */
@Singleton
class ApplicationClock {

    private final Optional<OffsetFile> file;
    private final Instance<ClockListener> listeners;

    ApplicationClock(
            @ConfigProperty(name = "moteplass.clock.offset-file") Optional<Path> file,
            @Any Instance<ClockListener> listeners) {
        this.file = file.map(OffsetFile::new);
        this.listeners = listeners;
    }

    @Produces
    @Singleton
    MovableClock clock() {
        var kept = file.map(OffsetFile::read).orElse(Duration.ZERO);
        return new MovableClock(
                InstantSource.system(), kept, () -> listeners.stream().toList());
    }
}
