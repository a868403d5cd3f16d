package no.moteplass.benchmarks.comparison;

/** What a figure is to reach. */
public record Goal(double bound, boolean atLeast, String unit) {

    public static Goal atLeast(double bound, String unit) {
        return new Goal(bound, true, unit);
    }

    public static Goal atMost(double bound, String unit) {
        return new Goal(bound, false, unit);
    }

    /** The share of the limit's speed. */
    public static Goal share(double bound) {
        return atLeast(bound, "×");
    }

    public boolean metBy(double value) {
        return atLeast ? value >= bound : value <= bound;
    }

    public String sentence() {
        var number = bound == Math.rint(bound) ? String.valueOf((long) bound) : String.valueOf(bound);
        return (atLeast ? "≥ " : "≤ ") + number + " " + unit;
    }
}
