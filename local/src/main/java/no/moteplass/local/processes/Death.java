package no.moteplass.local.processes;

import java.nio.file.Path;
import java.time.Duration;

/**
 * That an application has ended without having been asked to.
 *
 * @param ran how long it had been running
 * @param lastLines the end of what it wrote about itself
 */
public record Death(String name, int exitCode, Duration ran, Path log, String lastLines) {
    private static final int KILLED_BY_SIGNAL = 128;

    /** The exit code, and the signal where it tells of one: 137 is what kill -9 and a machine short of memory leave. */
    public String exit() {
        return exitCode > KILLED_BY_SIGNAL
                ? "exit code " + exitCode + ", signal " + (exitCode - KILLED_BY_SIGNAL)
                : "exit code " + exitCode;
    }
}
