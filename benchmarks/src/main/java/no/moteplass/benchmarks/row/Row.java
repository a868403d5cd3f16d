package no.moteplass.benchmarks.row;

import java.util.List;

import no.moteplass.benchmarks.comparison.Figure;
import no.moteplass.benchmarks.scene.Places;

/** Measures one thing, and gives a figure or several. */
public interface Row {
    /** By which it is asked for: {@code benchmarks/run NAME}. */
    String name();

    List<Figure> measure(Places places);
}
