/** Speed beside its limits: what benchmarks/run starts. */
@NullMarked
package no.moteplass.benchmarks;

import org.jspecify.annotations.NullMarked;
