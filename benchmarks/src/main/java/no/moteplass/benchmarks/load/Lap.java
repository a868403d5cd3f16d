package no.moteplass.benchmarks.load;

import no.moteplass.benchmarks.process.CpuSeconds;

/**
 * What was done in one turn.
 *
 * @param serving what it cost those who answer, or send
 * @param asking what it cost those who ask, where they are part of it
 */
public record Lap(long done, double seconds, CpuSeconds serving, CpuSeconds asking, Times times) {

    public double perSecond() {
        return done / seconds;
    }

    /** On two cores that nothing else uses the clock shows this: who asks takes their share of them too. */
    public double perCpuSecond() {
        return done / Math.max(serving.lasting() + asking.lasting(), 0.01);
    }

    public double perServingSecond() {
        return done / Math.max(serving.lasting(), 0.01);
    }

    public Lap withCost(CpuSeconds servers, CpuSeconds clients) {
        return new Lap(done, seconds, servers, clients, times);
    }
}
