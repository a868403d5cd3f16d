package no.moteplass.platform.icalendar.writer;

import java.util.stream.Collectors;

/** Folds content lines at 75 octets, never inside a character (RFC 5545 section 3.1). */
final class ContentLines {

    private static final int MOST_OCTETS = 75;

    private ContentLines() {}

    /** Takes lines that end in CRLF, folded or not. */
    static String fold(String content) {
        String unfolded = content.replace("\r\n ", "").replace("\r\n\t", "");
        return unfolded.lines().map(ContentLines::foldLine).collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String foldLine(String line) {
        var folded = new StringBuilder(line.length() + 8);
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int c = line.codePointAt(i);
            int size = octetsOf(c);
            if (octets + size > MOST_OCTETS) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.appendCodePoint(c);
            octets += size;
            i += Character.charCount(c);
        }
        return folded.toString();
    }

    private static int octetsOf(int c) {
        if (c < 0x80) {
            return 1;
        }
        if (c < 0x800) {
            return 2;
        }
        return c < 0x10000 ? 3 : 4;
    }
}
