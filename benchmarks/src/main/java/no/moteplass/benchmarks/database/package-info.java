/** The databases that rows are loaded into and looked at in. */
@NullMarked
package no.moteplass.benchmarks.database;

import org.jspecify.annotations.NullMarked;
