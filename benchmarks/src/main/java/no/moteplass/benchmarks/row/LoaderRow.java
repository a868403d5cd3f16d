package no.moteplass.benchmarks.row;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

import no.moteplass.benchmarks.comparison.Figure;
import no.moteplass.benchmarks.comparison.Goal;
import no.moteplass.benchmarks.loader.BulkLoader;
import no.moteplass.benchmarks.loader.CitySize;
import no.moteplass.benchmarks.loader.MadeByApi;
import no.moteplass.benchmarks.loader.SameRows;
import no.moteplass.benchmarks.scene.Places;
import no.moteplass.local.settings.Application;

/** Whether what is measured is what it would be in real use: a few groups are loaded and made by the API, and compared. */
final class LoaderRow implements Row {
    private static final CitySize SIZE = CitySize.small(8, 4);

    @Override
    public String name() {
        return "loader";
    }

    @Override
    public List<Figure> measure(Places places) {
        var stack = places.city().stack();
        for (var each : List.of(Application.GROUPS, Application.SESSIONS, Application.NOTIFICATIONS)) stack.start(each);
        var groups = stack.database("groups");
        var sessions = stack.database("sessions");
        var notifications = stack.database("notifications");
        var now = stack.clock().instant();
        var first = LocalDate.ofInstant(now, ZoneId.of("Europe/Oslo"))
                .plusDays(60)
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        new BulkLoader(groups, sessions, notifications).loadBeside(SIZE, now, first, "x.example.org");
        var coordinator = no.moteplass.benchmarks.stack.BenchmarkStack.COORDINATOR;
        var api = new MadeByApi(
                stack.api(Application.GROUPS, coordinator),
                stack.api(Application.SESSIONS, coordinator),
                groups,
                sessions);
        api.makeGroups();
        stack.awaitReaders(Application.SESSIONS);
        api.makeSessions();
        stack.awaitReaders(Application.SESSIONS);
        stack.awaitReaders(Application.NOTIFICATIONS);
        var differences = SameRows.differences(groups, sessions, notifications);
        return List.of(Figure.of(
                name(),
                "what the loader makes beside what the API makes: rows that differ",
                differences.size(),
                differences.size() + " differences in 25 tables",
                Goal.atMost(0, "rows"),
                "",
                String.join("; ", differences)));
    }
}
