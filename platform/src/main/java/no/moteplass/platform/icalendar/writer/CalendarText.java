package no.moteplass.platform.icalendar.writer;

import org.jspecify.annotations.Nullable;

import no.moteplass.platform.text.Printable;

/**
 * Text from people as a calendar can have it. Commas, semicolons and backslashes are escaped where the property is
 * written.
 */
final class CalendarText {

    private CalendarText() {}

    /** Text of several lines, separated by LF alone. */
    static String lines(@Nullable String text) {
        return Printable.toSeveralLines(text);
    }

    /** Text of one line. */
    static String line(@Nullable String text) {
        return lines(text).replace('\n', ' ');
    }

    /** A parameter's value, in which a double quote cannot be written (RFC 5545 section 3.2). */
    static String parameter(@Nullable String text) {
        return line(text).replace('"', '\'');
    }
}
