/** Two sides that take turns, and what came of it. */
@NullMarked
package no.moteplass.benchmarks.comparison;

import org.jspecify.annotations.NullMarked;
