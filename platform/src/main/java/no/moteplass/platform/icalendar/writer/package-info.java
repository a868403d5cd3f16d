/** Writes calendars as iCalendar text that every reader takes in. */
@NullMarked
package no.moteplass.platform.icalendar.writer;

import org.jspecify.annotations.NullMarked;
