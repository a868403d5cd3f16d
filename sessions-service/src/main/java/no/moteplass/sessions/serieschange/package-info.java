/** What becomes of a series' sessions when it is changed from a date on. */
@NullMarked
package no.moteplass.sessions.serieschange;

import org.jspecify.annotations.NullMarked;
