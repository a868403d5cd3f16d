package no.moteplass.benchmarks.comparison;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

import no.moteplass.benchmarks.load.Lap;

/** Ours and its limit take turns, A B A B, after both have had time to become warm; medians count. */
public final class Comparison {
    private static final int TURNS = 3;
    private static final Duration TURN = Duration.ofSeconds(4);
    private static final Duration WARM_UP = Duration.ofSeconds(24);
    private static final Duration LITTLE = Duration.ofSeconds(3);
    /** Warm is who compiles for less than this share of their time. */
    private static final double STILL_COMPILING = 0.08;

    private final List<Lap> ours = new ArrayList<>();
    private final List<Lap> limits = new ArrayList<>();

    private Comparison() {}

    public static Comparison of(Side ours, Side limit) {
        return of(ours, limit, WARM_UP, TURN);
    }

    public static Comparison of(Side ours, Side limit, Duration warmUp, Duration turn) {
        var comparison = new Comparison();
        if (warmUp.isPositive()) {
            warm(ours, warmUp);
            limit.turn(LITTLE);
        }
        for (int i = 0; i < TURNS; i++) {
            comparison.ours.add(ours.turn(turn));
            comparison.limits.add(limit.turn(turn));
        }
        return comparison;
    }

    /** Until its compiler is nearly done: of a slow thing, or on a busy machine, that takes longer. */
    public static void warm(Side side, Duration most) {
        long end = System.nanoTime() + most.toNanos();
        Lap lap;
        do {
            lap = side.turn(LITTLE);
        } while (System.nanoTime() < end
                && lap.serving().compiling() > STILL_COMPILING * lap.serving().lasting());
    }

    /** The same speed for the same CPU-seconds is 1: on a busy machine the clock on the wall says little. */
    public Figure figure(String row, String what, String unit, Goal goal, String note) {
        var ratios = ratios(Lap::perCpuSecond);
        var walls = ratios(Lap::perSecond);
        return new Figure(
                row,
                what,
                speed(ours, unit),
                speed(limits, unit),
                median(ratios),
                median(walls),
                goal,
                "%s–%s".formatted(number(ratios[0]), number(ratios[ratios.length - 1])),
                "serving alone %s ×; ".formatted(number(median(ratios(Lap::perServingSecond))))
                        + costs()
                        + (note.isEmpty() ? "" : "; " + note));
    }

    private double[] ratios(ToDoubleFunction<Lap> speed) {
        var ratios = new double[ours.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = speed.applyAsDouble(ours.get(i)) / speed.applyAsDouble(limits.get(i));
        }
        Arrays.sort(ratios);
        return ratios;
    }

    private static String speed(List<Lap> laps, String unit) {
        return "%s %s/s, %s/CPU-s"
                .formatted(number(middle(laps, Lap::perSecond)), unit, number(middle(laps, Lap::perCpuSecond)));
    }

    private String costs() {
        return "µs CPU each %s (+%s compiling, %s asking) against %s (%s asking); ours p50 %s ms, p99 %s ms"
                .formatted(
                        number(each(ours, lap -> lap.serving().lasting())),
                        number(each(ours, lap -> lap.serving().compiling())),
                        number(each(ours, lap -> lap.asking().lasting())),
                        number(each(limits, lap -> lap.serving().lasting())),
                        number(each(limits, lap -> lap.asking().lasting())),
                        number(middle(ours, lap -> lap.times().millis(0.5))),
                        number(middle(ours, lap -> lap.times().millis(0.99))));
    }

    private static double each(List<Lap> laps, ToDoubleFunction<Lap> cost) {
        return middle(laps, lap -> cost.applyAsDouble(lap) * 1e6 / Math.max(1, lap.done()));
    }

    private static double middle(List<Lap> laps, ToDoubleFunction<Lap> value) {
        return median(laps.stream().mapToDouble(value).sorted().toArray());
    }

    public static double median(double[] sorted) {
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }

    /** With three digits that say something. */
    public static String number(double value) {
        if (Double.isNaN(value)) return "–";
        double size = Math.abs(value);
        return String.format(
                Locale.ROOT, size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 0.1 ? "%.2f" : "%.3f", value);
    }
}
