package no.moteplass.benchmarks.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import no.moteplass.benchmarks.comparison.Comparison;
import no.moteplass.benchmarks.comparison.Figure;
import no.moteplass.benchmarks.comparison.Goal;
import no.moteplass.benchmarks.comparison.Side;
import no.moteplass.benchmarks.load.Connection;
import no.moteplass.benchmarks.load.HttpLoad;
import no.moteplass.benchmarks.load.Request;
import no.moteplass.benchmarks.peer.Nginx;
import no.moteplass.benchmarks.peer.Pgbench;
import no.moteplass.benchmarks.process.CpuSeconds;
import no.moteplass.benchmarks.scene.CalendarScene;
import no.moteplass.benchmarks.scene.Places;
import no.moteplass.benchmarks.stack.BenchmarkStack;
import no.moteplass.local.settings.Application;

/** A personal calendar of 200 sessions in 25 series, as programs pull it: unchanged, whole, and packed. */
final class CalendarRow implements Row {
    private static final int CONNECTIONS = 8;

    @Override
    public String name() {
        return "calendar";
    }

    @Override
    public List<Figure> measure(Places places) {
        var stack = places.city().stack();
        stack.start(Application.GROUPS);
        stack.start(Application.SESSIONS);
        var scene = new CalendarScene(stack);
        var path = scene.path();
        var whole = scene.read(path);
        if (whole.status() != 200) throw new IllegalStateException("The calendar answers " + whole.status());
        var figures = new ArrayList<Figure>();
        figures.add(unchanged(stack, path, Connection.header(whole.head(), "ETag")));
        figures.addAll(bodies(stack, path, whole.body()));
        return figures;
    }

    private static Figure unchanged(BenchmarkStack stack, String path, String etag) {
        var goal = Goal.share(0.6);
        var what = "personal calendar, 200 sessions, unchanged (304), 8 connections, beside a key select";
        var request = Request.get(path, Map.of("If-None-Match", etag));
        var pgbench = Pgbench.on(stack.database("sessions"), stack::databaseCost);
        if (pgbench.isEmpty()) return Figure.notMeasured("calendar", what, goal, Pgbench.missing());
        var subscription = stack.database("sessions")
                .text("select subscription_id from calendar_rendering order by length(body) desc limit 1");
        var select = pgbench.get()
                .script("select changes, month, etag, modified_at from calendar_rendering where subscription_id = '"
                        + subscription + "';\n");
        return Comparison.of(ours(stack, request, 304), select).figure("calendar", what, "answers", goal, "");
    }

    private static List<Figure> bodies(BenchmarkStack stack, String path, byte[] body) {
        var goal = Goal.share(0.35);
        var plain = "the same, whole body (" + body.length / 1000 + " kB), beside nginx with a file";
        var packed = "the same, packed, beside nginx gzip_static";
        var nginx = Nginx.serving(stack.folder(), body, stack.ports().mailbox());
        if (nginx.isEmpty()) {
            return List.of(
                    Figure.notMeasured("calendar", plain, goal, Nginx.missing()),
                    Figure.notMeasured("calendar", packed, goal, Nginx.missing()));
        }
        try (var peer = nginx.get()) {
            var gzip = Map.of("Accept-Encoding", "gzip");
            var first = Comparison.of(
                    ours(stack, Request.get(path, Map.of()), 200),
                    asking(peer.port(), Request.get("/calendar.ics", Map.of()), 200, peer::cost));
            var second = Comparison.of(
                    ours(stack, Request.get(path, gzip), 200),
                    asking(peer.port(), Request.get("/calendar.ics", gzip), 200, peer::cost));
            return List.of(
                    first.figure("calendar", plain, "answers", goal, ""),
                    second.figure("calendar", packed, "answers", goal, ""));
        }
    }

    private static Side ours(BenchmarkStack stack, byte[] request, int expected) {
        return asking(stack.ports().sessions(), request, expected, () -> stack.costOf(Application.SESSIONS));
    }

    private static Side asking(int port, byte[] request, int expected, Supplier<CpuSeconds> cost) {
        return Asking.of(new HttpLoad(port, CONNECTIONS, Set.of(expected)), number -> request, cost);
    }
}
