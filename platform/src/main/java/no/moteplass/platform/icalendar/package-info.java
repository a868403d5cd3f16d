/** Calendars as RFC 5545 writes them: rules that repeat, and documents that every calendar program reads alike. */
@NullMarked
package no.moteplass.platform.icalendar;

import org.jspecify.annotations.NullMarked;
