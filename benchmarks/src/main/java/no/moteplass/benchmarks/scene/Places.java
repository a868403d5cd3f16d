package no.moteplass.benchmarks.scene;

import no.moteplass.local.settings.StackSettings;

/** Where rows measure: what is not asked for is not loaded. */
public interface Places {
    Town city();

    Town country();

    /** Of the project itself, for a row that starts stacks of its own. */
    StackSettings settings();
}
