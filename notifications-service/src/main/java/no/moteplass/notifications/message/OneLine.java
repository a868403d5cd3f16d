package no.moteplass.notifications.message;

import org.jspecify.annotations.Nullable;

/** Text from people, made harmless where one line is meant: no line ends, no control characters, no turned directions. */
final class OneLine {

    private OneLine() {}

    static String of(@Nullable String text) {
        if (text == null) {
            return "";
        }
        var kept = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (Character.isWhitespace(point) || Character.isISOControl(point) || point == 0x2028 || point == 0x2029) {
                kept.append(' ');
            } else if (!isTurning(point) && Character.getType(point) != Character.SURROGATE) {
                kept.appendCodePoint(point);
            }
        });
        return kept.toString().replaceAll(" {2,}", " ").strip();
    }

    private static boolean isTurning(int point) {
        return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069) || point == 0x200F;
    }
}
