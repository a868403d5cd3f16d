package no.moteplass.notifications.mime;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** A mail as it is written on the wire (RFC 5322, 2045, 2047): seven bits wide, in lines of at most 76 letters where it may be folded. */
final class MailText {

    private static final int USUAL_SIZE = 16_384;
    private static final int LONGEST = 76;
    private static final int MOST_IN_A_WORD = 39;
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    private static final Base64.Encoder CODED = Base64.getMimeEncoder();

    private byte[] written = new byte[USUAL_SIZE];
    private int length;

    /** An address with a name, as it stands in a header. */
    static String mailbox(String address, String name) {
        if (name.isEmpty()) {
            return address;
        }
        var phrase = isPlain(name) ? '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"' : coded(name);
        return phrase + " <" + address + ">";
    }

    /** @param value in letters that every mail server takes */
    MailText header(String name, String value) {
        return line(name + ": " + value);
    }

    /** @param value in words of people, on one line */
    MailText words(String name, String value) {
        return header(name, isPlain(value) ? value : coded(value));
    }

    private static boolean isPlain(String words) {
        return words.chars().allMatch(each -> each >= ' ' && each < 0x7F) && !words.contains("=?");
    }

    /** RFC 2047: several words where one is too long for a line; no letter is in two of them. */
    private static String coded(String words) {
        var coded = new StringBuilder();
        var from = 0;
        while (from < words.length()) {
            var to = from;
            var bytes = 0;
            while (to < words.length()) {
                var letter = words.codePointAt(to);
                var more = letter < 0x80 ? 1 : letter < 0x800 ? 2 : letter < 0x10000 ? 3 : 4;
                if (bytes + more > MOST_IN_A_WORD) {
                    break;
                }
                bytes += more;
                to += Character.charCount(letter);
            }
            coded.append(from == 0 ? "" : "\r\n ")
                    .append("=?utf-8?B?")
                    .append(Base64.getEncoder()
                            .encodeToString(words.substring(from, to).getBytes(StandardCharsets.UTF_8)))
                    .append("?=");
            from = to;
        }
        return coded.toString();
    }

    MailText line(String text) {
        write(text);
        return endLine();
    }

    /** A part in words, quoted-printable. */
    MailText text(String boundary, String subtype, String words) {
        line("--" + boundary);
        header("Content-Type", "text/" + subtype + "; charset=utf-8");
        header("Content-Transfer-Encoding", "quoted-printable");
        endLine();
        quote(words.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
        return endLine();
    }

    /** A part that machines read, in base64. */
    MailText coded(String boundary, String type, String document) {
        line("--" + boundary);
        header("Content-Type", type);
        header("Content-Transfer-Encoding", "base64");
        endLine();
        return line(CODED.encodeToString(document.getBytes(StandardCharsets.UTF_8)));
    }

    byte[] bytes() {
        return Arrays.copyOf(written, length);
    }

    /** RFC 2045, 6.7: a line ends where the text has one, or softly; blanks at its end are written out. */
    private void quote(byte[] text) {
        room(text.length * 4 + LONGEST);
        var out = written;
        var to = length;
        var column = 0;
        for (var at = 0; at < text.length; at++) {
            var next = text[at];
            var isEnd = at + 1 == text.length || text[at + 1] == '\n';
            if (next == '\n') {
                out[to++] = '\r';
                out[to++] = '\n';
                column = 0;
                continue;
            }
            var asItIs = next > ' ' ? next != '=' && next != 0x7F : next == ' ' && !isEnd;
            column += asItIs ? 1 : 3;
            if (column > (isEnd ? LONGEST : LONGEST - 1)) {
                out[to++] = '=';
                out[to++] = '\r';
                out[to++] = '\n';
                column = asItIs ? 1 : 3;
            }
            if (asItIs) {
                out[to++] = next;
            } else {
                out[to++] = '=';
                out[to++] = HEX[next >> 4 & 0xF];
                out[to++] = HEX[next & 0xF];
            }
        }
        length = to;
    }

    @SuppressWarnings("deprecation") // All is ASCII here, and this way it is copied, not looked at.
    private void write(String ascii) {
        room(ascii.length());
        ascii.getBytes(0, ascii.length(), written, length);
        length += ascii.length();
    }

    private MailText endLine() {
        room(2);
        written[length++] = '\r';
        written[length++] = '\n';
        return this;
    }

    private void room(int more) {
        if (length + more > written.length) {
            written = Arrays.copyOf(written, written.length * 2 + more);
        }
    }
}
