/** What stands at a calendar's address, and when it must be written again. */
@NullMarked
package no.moteplass.sessions.calendar;

import org.jspecify.annotations.NullMarked;
