package no.moteplass.benchmarks.comparison;

import org.jspecify.annotations.Nullable;

/**
 * One row of the table.
 *
 * @param ours and what it is beside, in words with units
 * @param ratio what the goal is about; null where it could not be measured
 * @param wall the same by the clock on the wall, where the ratio is one of CPU-seconds
 * @param spread the lowest and the highest of the turns
 * @param note what one should know who reads it: which tool is missing, what the cost was
 */
public record Figure(
        String row,
        String what,
        String ours,
        String limit,
        @Nullable Double ratio,
        @Nullable Double wall,
        @Nullable Goal goal,
        String spread,
        String note) {

    /** A figure that stands beside a goal alone. */
    public static Figure of(String row, String what, double value, String ours, Goal goal, String spread, String note) {
        return new Figure(row, what, ours, "–", value, null, goal, spread, note);
    }

    /** A figure that is only shown. */
    public static Figure shown(String row, String what, String ours, String note) {
        return new Figure(row, what, ours, "–", null, null, null, "", note);
    }

    public static Figure notMeasured(String row, String what, @Nullable Goal goal, String why) {
        return new Figure(row, what, "not measured", "–", null, null, goal, "", why);
    }

    public @Nullable Boolean met() {
        if (ratio == null || goal == null) return null;
        return goal.metBy(ratio);
    }
}
