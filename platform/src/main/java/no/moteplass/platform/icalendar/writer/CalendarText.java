package no.moteplass.platform.icalendar.writer;

import org.jspecify.annotations.Nullable;

/**
 * Makes text from people harmless in a calendar: line ends of any kind become one kind, other control characters,
 * direction overrides and halves of characters are dropped. Commas, semicolons and backslashes are escaped where the
 * property is written.
 */
final class CalendarText {

    private CalendarText() {}

    /** Text of several lines, separated by LF alone. */
    static String lines(@Nullable String text) {
        if (text == null) {
            return "";
        }
        var kept = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().map(CalendarText::harmless).forEach(c -> {
            if (c >= 0) {
                kept.appendCodePoint(c);
            }
        });
        return kept.toString().strip();
    }

    /** Text of one line. */
    static String line(@Nullable String text) {
        return lines(text).replace('\n', ' ');
    }

    /** A parameter's value, in which a double quote cannot be written (RFC 5545 section 3.2). */
    static String parameter(@Nullable String text) {
        return line(text).replace('"', '\'');
    }

    private static int harmless(int c) {
        return switch (c) {
            case '\n', '\r', 0x0B, 0x0C, 0x85, 0x2028, 0x2029 -> '\n';
            case '\t' -> ' ';
            default -> isDropped(c) ? -1 : c;
        };
    }

    private static boolean isDropped(int c) {
        return Character.isISOControl(c)
                || Character.getType(c) == Character.SURROGATE
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }
}
