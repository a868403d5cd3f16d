package no.moteplass.platform.observing;

import java.util.regex.Pattern;

/** Text as a line of the log may have it: on one line, and without anybody's address. */
final class SafeText {

    private static final Pattern MAIL_ADDRESS =
            Pattern.compile("[^\\s@<>()\\[\\]\"',;:=]+@[\\p{L}\\p{N}_-]+(?:\\.[\\p{L}\\p{N}_-]+)+");

    /** What ends a line, hides a part of it, or commands a terminal: controls, and marks of direction. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\x{2028}\\x{2029}&&[^\\t]]");

    private SafeText() {}

    static String of(String text) {
        var anonymous =
                text.indexOf('@') < 0 ? text : MAIL_ADDRESS.matcher(text).replaceAll("(address)");
        return CONTROL.matcher(anonymous).replaceAll(found -> switch (found.group()
                .charAt(0)) {
            case '\n' -> "\\\\n";
            case '\r' -> "\\\\r";
            default -> "\\\\u%04x".formatted((int) found.group().charAt(0));
        });
    }
}
