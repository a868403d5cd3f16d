/** Background work: db-scheduler on the application's own database and clock. */
@NullMarked
package no.moteplass.platform.jobs;

import org.jspecify.annotations.NullMarked;
