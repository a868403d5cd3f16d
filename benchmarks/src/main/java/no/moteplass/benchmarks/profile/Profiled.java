package no.moteplass.benchmarks.profile;

import java.util.List;

import no.moteplass.benchmarks.comparison.Figure;
import no.moteplass.benchmarks.row.Row;
import no.moteplass.benchmarks.scene.Places;

/** A row with, beside its figures, what it did in the databases: how often each statement ran. */
public final class Profiled {
    private final Row row;

    public Profiled(Row row) {
        this.row = row;
    }

    public List<Figure> measure(Places places) {
        var statements = new Statements(places.city().stack());
        statements.begin();
        var figures = row.measure(places);
        statements.end(row.name());
        return figures;
    }
}
