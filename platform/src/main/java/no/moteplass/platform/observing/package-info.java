/** What operators see: meters that nobody can fill, and lines of the log that nobody else writes. */
@NullMarked
package no.moteplass.platform.observing;

import org.jspecify.annotations.NullMarked;
