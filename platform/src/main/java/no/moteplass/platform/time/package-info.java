/** The one clock of an application, which local mode and tests can move ahead of real time. */
@NullMarked
package no.moteplass.platform.time;

import org.jspecify.annotations.NullMarked;
