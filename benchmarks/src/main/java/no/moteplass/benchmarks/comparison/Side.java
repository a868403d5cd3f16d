package no.moteplass.benchmarks.comparison;

import java.time.Duration;

import no.moteplass.benchmarks.load.Lap;

/** One of two that are compared: it does its work for a while, or a given amount of it, and says what it cost. */
@FunctionalInterface
public interface Side {
    Lap turn(Duration about);
}
