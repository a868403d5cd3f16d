package no.moteplass.benchmarks.load;

import java.util.Arrays;
import java.util.List;

/** How long answers took, and how many bytes they were. */
public final class Times {
    public static final Times NONE = new Times(new long[0], 0);

    private final long[] sorted;
    private final long bytes;

    private Times(long[] sorted, long bytes) {
        this.sorted = sorted;
        this.bytes = bytes;
    }

    /** @param unsorted in nanoseconds */
    public static Times of(long[] unsorted, long bytes) {
        var sorted = unsorted.clone();
        Arrays.sort(sorted);
        return new Times(sorted, bytes);
    }

    static Times together(List<Times> parts) {
        var all =
                parts.stream().flatMapToLong(part -> Arrays.stream(part.sorted)).toArray();
        return of(all, parts.stream().mapToLong(Times::bytes).sum());
    }

    public int count() {
        return sorted.length;
    }

    public long bytes() {
        return bytes;
    }

    /** @param share 0.5 for the median, 0.95 for what 95 of 100 are quicker than */
    public double millis(double share) {
        if (sorted.length == 0) return Double.NaN;
        int at = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.max(0, at)] / 1e6;
    }
}
