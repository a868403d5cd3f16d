/** Many who ask at once, over connections that are kept. */
@NullMarked
package no.moteplass.benchmarks.load;

import org.jspecify.annotations.NullMarked;
