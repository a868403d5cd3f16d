/** Series are changed over HTTP. */
@NullMarked
package no.moteplass.sessions.serieschange.web;

import org.jspecify.annotations.NullMarked;
