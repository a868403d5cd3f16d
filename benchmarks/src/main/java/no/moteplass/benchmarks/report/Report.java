package no.moteplass.benchmarks.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

import no.moteplass.benchmarks.comparison.Comparison;
import no.moteplass.benchmarks.comparison.Figure;
import no.moteplass.benchmarks.process.Machine;

/** What a run has found, for people and for programs. */
public final class Report {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Machine machine;
    private final List<Figure> figures;

    public Report(Machine machine, List<Figure> figures) {
        this.machine = machine;
        this.figures = List.copyOf(figures);
    }

    /** As Markdown, so that it can be read as it is and shown as a table. */
    public String table() {
        var table = new StringBuilder(
                "| what | ours | limit or peer | ratio (lowest–highest; by the clock) | goal | |\n| --- | --- | --- | --- | --- | --- |\n");
        for (var each : figures) {
            table.append("| ")
                    .append(each.what())
                    .append(" | ")
                    .append(each.ours())
                    .append(" | ")
                    .append(each.limit())
                    .append(" | ")
                    .append(ratio(each))
                    .append(" | ")
                    .append(each.goal() == null ? "–" : each.goal().sentence())
                    .append(" | ")
                    .append(met(each))
                    .append(" |\n");
        }
        var notes = new StringBuilder();
        for (var each : figures) {
            if (!each.note().isEmpty())
                notes.append("- ")
                        .append(each.what())
                        .append(": ")
                        .append(each.note())
                        .append('\n');
        }
        return machine.sentence() + "\n\n" + table + "\n" + notes;
    }

    private static String ratio(Figure figure) {
        if (figure.ratio() == null) return "–";
        var text = "**" + Comparison.number(figure.ratio()) + "**";
        if (figure.spread().isEmpty() && figure.wall() == null) return text;
        return text + " (" + figure.spread() + (figure.wall() == null ? "" : "; " + Comparison.number(figure.wall()))
                + ")";
    }

    private static String met(Figure figure) {
        var met = figure.met();
        return met == null ? "" : met ? "met" : "not met";
    }

    /** {@code {machine, rows: [{what, ours, limit, ratio, goal, met, spread, …}]}}. */
    public String json() {
        try {
            var root = JSON.createObjectNode();
            root.set("machine", JSON.valueToTree(machine));
            var rows = root.putArray("rows");
            for (var each : figures) {
                var row = rows.addObject();
                row.put("row", each.row())
                        .put("what", each.what())
                        .put("ours", each.ours())
                        .put("limit", each.limit());
                row.put("ratio", each.ratio()).put("wall", each.wall());
                row.put("goal", each.goal() == null ? null : each.goal().sentence());
                row.put("met", each.met()).put("spread", each.spread()).put("note", each.note());
            }
            return JSON.writeValueAsString(root) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void write(Path folder, String name) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name + ".json"), json());
            Files.writeString(folder.resolve(name + ".svg"), BarChart.of(figures));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
