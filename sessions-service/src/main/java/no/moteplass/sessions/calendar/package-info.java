/** The secret addresses people pull their sessions from, and what stands there. */
@NullMarked
package no.moteplass.sessions.calendar;

import org.jspecify.annotations.NullMarked;
