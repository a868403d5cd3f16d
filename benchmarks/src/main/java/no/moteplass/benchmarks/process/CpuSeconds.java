package no.moteplass.benchmarks.process;

/**
 * CPU time, by what it was spent on.
 *
 * @param work all but what follows
 * @param compiling the JVM's compiler threads, which are done after a while
 * @param collecting the JVM's collector threads
 */
public record CpuSeconds(double work, double compiling, double collecting) {
    public static final CpuSeconds NONE = new CpuSeconds(0, 0, 0);

    public CpuSeconds plus(CpuSeconds other) {
        return new CpuSeconds(work + other.work, compiling + other.compiling, collecting + other.collecting);
    }

    public CpuSeconds minus(CpuSeconds other) {
        return new CpuSeconds(work - other.work, compiling - other.compiling, collecting - other.collecting);
    }

    /** What serving costs for good: collecting belongs to it, compiling does not. */
    public double lasting() {
        return work + collecting;
    }
}
