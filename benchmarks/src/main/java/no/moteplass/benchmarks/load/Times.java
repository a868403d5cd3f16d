package no.moteplass.benchmarks.load;

import java.util.Arrays;

/**
 * How long answers took, and how many bytes they were.
 *
 * @param sorted in nanoseconds
 */
public record Times(long[] sorted, long bytes) {
    public static final Times NONE = new Times(new long[0], 0);

    public static Times of(long[] unsorted, long bytes) {
        var sorted = unsorted.clone();
        Arrays.sort(sorted);
        return new Times(sorted, bytes);
    }

    /** @param share 0.5 for the median, 0.95 for what 95 of 100 are quicker than */
    public double millis(double share) {
        if (sorted.length == 0) return Double.NaN;
        int at = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.max(0, at)] / 1e6;
    }
}
