/** What a row spends its time on: a recording of the JVM, and the statements of the database. */
@NullMarked
package no.moteplass.benchmarks.profile;

import org.jspecify.annotations.NullMarked;
