package no.moteplass.notifications.transport;

import java.util.Arrays;

/** The end of a mail is a dot alone (RFC 5321, 4.5.2): a line of its own that begins with one gets another. */
final class DotStuffing {

    private static final byte[] END = {'\r', '\n', '.', '\r', '\n'};

    private DotStuffing() {}

    /** The mail, with its end. */
    static byte[] of(byte[] content) {
        var dots = 0;
        for (var at = 0; at < content.length; at++) {
            if (content[at] == '.' && beginsALine(content, at)) {
                dots++;
            }
        }
        var end = endsALine(content) ? 2 : 0;
        var stuffed = new byte[content.length + dots + END.length - end];
        var to = 0;
        var from = 0;
        for (var at = 0; dots > 0 && at < content.length; at++) {
            if (content[at] == '.' && beginsALine(content, at)) {
                System.arraycopy(content, from, stuffed, to, at - from);
                to += at - from;
                stuffed[to++] = '.';
                from = at;
                dots--;
            }
        }
        System.arraycopy(content, from, stuffed, to, content.length - from);
        System.arraycopy(END, end, stuffed, to + content.length - from, END.length - end);
        return stuffed;
    }

    private static boolean beginsALine(byte[] content, int at) {
        return at == 0 || content[at - 1] == '\n';
    }

    private static boolean endsALine(byte[] content) {
        return content.length >= 2 && Arrays.equals(content, content.length - 2, content.length, END, 0, 2);
    }
}
