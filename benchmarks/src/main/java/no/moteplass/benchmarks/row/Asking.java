package no.moteplass.benchmarks.row;

import java.util.function.LongFunction;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import no.moteplass.benchmarks.comparison.Side;
import no.moteplass.benchmarks.load.HttpLoad;
import no.moteplass.benchmarks.process.CpuSeconds;
import no.moteplass.benchmarks.process.ProcessTimes;

/** A side that is asked over HTTP. */
final class Asking {
    private Asking() {}

    /** @param cost what those who answer have cost so far */
    static Side of(HttpLoad load, LongFunction<byte @Nullable []> requests, Supplier<CpuSeconds> cost) {
        return about -> {
            var served = cost.get();
            var asked = ProcessTimes.ofThis();
            var lap = load.run(requests, about);
            return lap.withCost(cost.get().minus(served), ProcessTimes.ofThis().minus(asked));
        };
    }
}
