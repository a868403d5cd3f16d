/** What calendar programs read over HTTP. */
@NullMarked
package no.moteplass.sessions.calendar.web;

import org.jspecify.annotations.NullMarked;
