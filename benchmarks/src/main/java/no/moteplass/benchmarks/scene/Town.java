package no.moteplass.benchmarks.scene;

import no.moteplass.benchmarks.loader.CitySize;
import no.moteplass.benchmarks.stack.BenchmarkStack;

/** A stack with what was loaded into it. */
public record Town(BenchmarkStack stack, CitySize size) {}
