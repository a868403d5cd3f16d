/** Planning over HTTP, and the series that came of it. */
@NullMarked
package no.moteplass.sessions.series.web;

import org.jspecify.annotations.NullMarked;
