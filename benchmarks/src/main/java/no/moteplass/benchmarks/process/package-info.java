/** What processes cost: CPU-seconds by the kind of thread, and memory. */
@NullMarked
package no.moteplass.benchmarks.process;

import org.jspecify.annotations.NullMarked;
