/** The services as they are run in production, with PostgreSQL, a sign-in server and a mail server that does no work. */
@NullMarked
package no.moteplass.benchmarks.stack;

import org.jspecify.annotations.NullMarked;
