package no.moteplass.benchmarks;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import no.moteplass.benchmarks.comparison.Figure;
import no.moteplass.benchmarks.process.Machine;
import no.moteplass.benchmarks.profile.Profiled;
import no.moteplass.benchmarks.report.Report;
import no.moteplass.benchmarks.row.Row;
import no.moteplass.benchmarks.row.Rows;
import no.moteplass.local.settings.Console;
import no.moteplass.local.settings.StackSettings;

/** What {@code benchmarks/run} starts: measures all rows, or those that are named, and writes down what came of it. */
final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] arguments) {
        var root = Path.of(System.getProperty("moteplass.root", ""))
                .toAbsolutePath()
                .normalize();
        var asked = new ArrayList<>(List.of(arguments));
        boolean profile = asked.remove("--profile");
        boolean again = asked.remove("--again");
        var rows = asked.isEmpty()
                ? Rows.all()
                : asked.stream().map(Benchmarks::named).toList();
        var settings = StackSettings.of(root, Console.standardOutput());
        var machine = Machine.here();
        System.out.println(machine.sentence());
        var figures = new ArrayList<Figure>();
        try (var towns = new Towns(settings, again)) {
            for (var row : rows) figures.addAll(measured(row, towns, profile));
        }
        var report = new Report(machine, figures);
        System.out.println("\n" + report.table());
        var day = LocalDate.ofInstant(settings.clock().instant(), ZoneId.of("Europe/Oslo"));
        var name = asked.isEmpty() ? day.toString() : day + "-" + String.join("-", asked);
        report.write(root.resolve("benchmarks/results"), name);
        System.out.println("Written to benchmarks/results/" + name + ".json and .svg");
        System.exit(0);
    }

    private static List<Figure> measured(Row row, Towns towns, boolean profile) {
        System.out.println("Measuring: " + row.name());
        long began = System.nanoTime();
        try {
            var figures = profile ? new Profiled(row).measure(towns) : row.measure(towns);
            for (var each : figures)
                System.out.println(
                        "  " + each.what() + ": " + each.ours() + " | " + each.limit() + " | " + each.ratio());
            return figures;
        } catch (RuntimeException e) {
            e.printStackTrace();
            return List.of(Figure.notMeasured(row.name(), row.name(), null, String.valueOf(e.getMessage())));
        } finally {
            System.out.printf("  (%.0f s)%n", (System.nanoTime() - began) / 1e9);
        }
    }

    private static Row named(String name) {
        return Rows.all().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No row " + name + "; there are "
                        + Rows.all().stream().map(Row::name).toList()));
    }
}
