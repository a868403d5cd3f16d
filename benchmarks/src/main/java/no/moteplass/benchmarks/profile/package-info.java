/** What a row asks of the database: its statements, how often, and how long they take. */
@NullMarked
package no.moteplass.benchmarks.profile;

import org.jspecify.annotations.NullMarked;
