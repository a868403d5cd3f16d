/** The table, the JSON and the chart. */
@NullMarked
package no.moteplass.benchmarks.report;

import org.jspecify.annotations.NullMarked;
