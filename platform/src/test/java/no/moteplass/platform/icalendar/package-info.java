/** Tests of recurrence and of calendar documents, read back by an independent reader. */
@NullMarked
package no.moteplass.platform.icalendar;

import org.jspecify.annotations.NullMarked;
