/** Cities of any size, loaded through the tables in bulk: the same rows as the API would have made. */
@NullMarked
package no.moteplass.benchmarks.loader;

import org.jspecify.annotations.NullMarked;
