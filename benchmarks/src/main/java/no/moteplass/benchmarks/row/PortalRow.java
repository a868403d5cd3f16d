package no.moteplass.benchmarks.row;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import no.moteplass.benchmarks.comparison.Comparison;
import no.moteplass.benchmarks.comparison.Figure;
import no.moteplass.benchmarks.comparison.Goal;
import no.moteplass.benchmarks.load.FirstVisits;
import no.moteplass.benchmarks.load.HttpLoad;
import no.moteplass.benchmarks.load.Lap;
import no.moteplass.benchmarks.load.Request;
import no.moteplass.benchmarks.loader.BulkLoader;
import no.moteplass.benchmarks.scene.Places;
import no.moteplass.benchmarks.scene.PortalSignIn;
import no.moteplass.benchmarks.stack.BenchmarkStack;
import no.moteplass.local.settings.Application;

/** Pages of somebody who is signed in, and the first visit of somebody who is not known yet. */
final class PortalRow implements Row {
    private static final int VISITS_A_SECOND = 50;
    private static final int VISITS = 500;
    private static final int TURNS = 3;
    private static final Duration WARM_UP = Duration.ofMinutes(2);

    @Override
    public String name() {
        return "portal";
    }

    @Override
    public List<Figure> measure(Places places) {
        var stack = places.city().stack();
        for (var each : Application.values()) stack.start(each);
        stack.awaitReaders(Application.SESSIONS);
        var person = PortalSignIn.of(stack, BulkLoader.address(4_401));
        var figures = new ArrayList<Figure>();
        figures.add(pages(stack, "Finn gruppe", "/grupper", person, Goal.atLeast(100, "pages/CPU-s × 2")));
        figures.add(pages(stack, "Min side", "/min-side", person, Goal.atLeast(100, "pages/CPU-s × 2")));
        figures.addAll(firstVisits(stack));
        return figures;
    }

    /** What two cores would give if they did nothing else: the clock of a busy machine tells less. */
    private Figure pages(BenchmarkStack stack, String what, String path, Map<String, String> person, Goal goal) {
        var headers = new LinkedHashMap<>(person);
        headers.put("Accept-Encoding", "gzip");
        var request = Request.get(path, headers);
        var load = new HttpLoad(stack.ports().portal(), 4, Set.of(200));
        var side = Asking.of(load, number -> request, () -> stack.costOf(Application.values()));
        Comparison.warm(side, WARM_UP);
        var laps = new ArrayList<Lap>();
        for (int i = 0; i < TURNS; i++) laps.add(side.turn(Duration.ofSeconds(5)));
        double[] twoCores = laps.stream()
                .mapToDouble(lap -> 2 * lap.perCpuSecond())
                .sorted()
                .toArray();
        double value = Comparison.median(twoCores);
        var last = laps.getLast();
        return Figure.of(
                name(),
                what + " of somebody signed in, 4 connections",
                value,
                "%s pages/s by the clock, %s for two cores' CPU-seconds"
                        .formatted(Comparison.number(last.perSecond()), Comparison.number(value)),
                goal,
                Comparison.number(twoCores[0]) + "–" + Comparison.number(twoCores[TURNS - 1]),
                "p50 %s ms, p95 %s ms; ms CPU each %s in all processes"
                        .formatted(
                                Comparison.number(last.times().millis(0.5)),
                                Comparison.number(last.times().millis(0.95)),
                                Comparison.number(1e3 / last.perCpuSecond())));
    }

    private List<Figure> firstVisits(BenchmarkStack stack) {
        var visits = new FirstVisits(stack.ports().portal(), "/", Map.of("Accept-Encoding", "br, gzip"));
        FirstVisits.Needs one;
        try {
            one = visits.visit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        visits.run(VISITS / 2, VISITS_A_SECOND / 2);
        var served = stack.costOf(Application.PORTAL);
        var lap = visits.run(VISITS, VISITS_A_SECOND);
        var cost = stack.costOf(Application.PORTAL).minus(served);
        return List.of(
                Figure.of(
                        name(),
                        "first visit: the page and all it needs, bytes on the wire",
                        one.bytes() / 1e3,
                        "%s kB in %d answers"
                                .formatted(
                                        Comparison.number(one.bytes() / 1e3),
                                        one.paths().size() + 1),
                        Goal.atMost(60, "kB"),
                        "",
                        String.join(" ", one.paths())),
                Figure.of(
                        name(),
                        "whole first visits at 50/s, p95",
                        lap.times().millis(0.95),
                        "p50 %s ms, p95 %s ms"
                                .formatted(
                                        Comparison.number(lap.times().millis(0.5)),
                                        Comparison.number(lap.times().millis(0.95))),
                        Goal.atMost(150, "ms"),
                        "",
                        "ms CPU each %s".formatted(Comparison.number(cost.lasting() * 1e3 / lap.done()))));
    }
}
