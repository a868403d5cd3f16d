/** The rows of the table, one class for each thing that is measured. */
@NullMarked
package no.moteplass.benchmarks.row;

import org.jspecify.annotations.NullMarked;
