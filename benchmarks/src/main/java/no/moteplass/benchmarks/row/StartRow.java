package no.moteplass.benchmarks.row;

import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import no.moteplass.benchmarks.comparison.Comparison;
import no.moteplass.benchmarks.comparison.Figure;
import no.moteplass.benchmarks.comparison.Goal;
import no.moteplass.benchmarks.load.HttpLoad;
import no.moteplass.benchmarks.load.Request;
import no.moteplass.benchmarks.process.ProcessTimes;
import no.moteplass.benchmarks.scene.Places;
import no.moteplass.benchmarks.stack.BenchmarkStack;
import no.moteplass.benchmarks.stack.ProductionFlags;
import no.moteplass.local.settings.Application;

/** How soon each application is ready, and what memory it needs with a small heap, under load. */
final class StartRow implements Row {
    private static final int STARTS = 3;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Figure> measure(Places places) {
        var stack = places.city().stack();
        for (var each : List.of(Application.values()).reversed()) stack.stop(each);
        var figures = new ArrayList<Figure>();
        for (var each : Application.values()) {
            figures.add(starts(places, stack, each));
            figures.add(memory(stack, each));
            stack.start(each); // those after it need it
        }
        return figures;
    }

    private Figure starts(Places places, BenchmarkStack stack, Application application) {
        var what = application.folder() + ": start to ready, with its AOT cache beside without";
        var goal = Goal.atMost(0.6, "×");
        double[] plain = seconds(stack, application, ProductionFlags.usual());
        var words = "%s s (%s–%s)"
                .formatted(
                        Comparison.number(Comparison.median(plain)),
                        Comparison.number(plain[0]),
                        Comparison.number(plain[STARTS - 1]));
        var cache = places.settings().jarOf(application).resolveSibling("app.aot");
        if (!Files.exists(cache)) {
            return new Figure(name(), what, "not measured", words, null, null, goal, "", "no AOT cache is built");
        }
        var flags = new ArrayList<>(ProductionFlags.usual());
        flags.add("-XX:AOTCache=" + cache);
        double[] cached = seconds(stack, application, flags);
        double ratio = Comparison.median(cached) / Comparison.median(plain);
        return new Figure(
                name(),
                what,
                Comparison.number(Comparison.median(cached)) + " s",
                words,
                ratio,
                null,
                goal,
                Comparison.number(cached[0]) + "–" + Comparison.number(cached[STARTS - 1]) + " s",
                "");
    }

    private static double[] seconds(BenchmarkStack stack, Application application, List<String> flags) {
        var seconds = new double[STARTS];
        for (int i = 0; i < STARTS; i++) {
            try (var service = stack.service(application, flags)) {
                seconds[i] = service.start();
            }
        }
        Arrays.sort(seconds);
        return seconds;
    }

    private Figure memory(BenchmarkStack stack, Application application) {
        try (var service = stack.service(application, ProductionFlags.with("-Xmx128m"))) {
            service.start();
            var request = Request.get(
                    path(application),
                    application == Application.PORTAL
                            ? java.util.Map.of()
                            : stack.authorized(BenchmarkStack.COORDINATOR));
            new HttpLoad(stack.ports().of(application), 8, Set.of(200)).run(number -> request, Duration.ofSeconds(10));
            double megabytes = ProcessTimes.peakMegabytes(service.pid());
            return Figure.of(
                    name(),
                    application.folder() + ": resident memory under load, -Xmx128m, at its highest",
                    megabytes,
                    Comparison.number(megabytes) + " MB",
                    Goal.atMost(200, "MB"),
                    "",
                    "10 s of " + path(application) + ", 8 connections");
        }
    }

    private static String path(Application application) {
        return switch (application) {
            case GROUPS -> "/api/v1/groups?limit=50";
            case SESSIONS -> "/api/v1/sessions?limit=50";
            case NOTIFICATIONS -> "/api/v1/deliveries?limit=50";
            case PORTAL -> "/";
        };
    }
}
