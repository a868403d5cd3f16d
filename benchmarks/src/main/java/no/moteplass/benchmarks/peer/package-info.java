/** What the services are measured beside: pgbench, nginx, smtp-source and Radicale. */
@NullMarked
package no.moteplass.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
