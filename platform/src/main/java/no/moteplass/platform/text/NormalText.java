package no.moteplass.platform.text;

import java.text.Normalizer;

/**
 * The one form in which text is kept, whoever typed or pasted it: Unicode NFC, white space of every kind as plain spaces,
 * and nothing that cannot be seen. What looks alike is then alike. Control characters are left for {@link Printable} to
 * refuse: dropping them would store what nobody meant.
 */
public final class NormalText {

    private static final int SOFT_HYPHEN = 0x00AD;
    private static final int ZERO_WIDTH_SPACE = 0x200B;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int WORD_JOINER = 0x2060;
    private static final int INVISIBLE_SEPARATOR = 0x2063;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private NormalText() {}

    /** For names, titles, places and addresses: trimmed, and inner runs of white space as one space. */
    public static String line(String text) {
        return collapsed(text);
    }

    /** For text of several lines: the same within each line; line breaks stay, and empty lines around the text go. */
    public static String prose(String text) {
        var lines = text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1);
        var kept = new StringBuilder();
        for (var i = 0; i < lines.length; i++) {
            kept.append(i == 0 ? "" : "\n").append(collapsed(lines[i].replace('\t', ' ')));
        }
        return kept.toString().strip();
    }

    private static String collapsed(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        var kept = new StringBuilder(composed.length());
        var spaceDue = false;
        for (var at = 0; at < composed.length(); ) {
            var point = composed.codePointAt(at);
            var next = at + Character.charCount(point);
            if (isSpace(point)) {
                spaceDue = true;
            } else if (!isInvisible(point) || joinsSymbols(composed, at, next)) {
                if (spaceDue && !kept.isEmpty()) {
                    kept.append(' ');
                }
                spaceDue = false;
                kept.appendCodePoint(point);
            }
            at = next;
        }
        return kept.toString();
    }

    /** Spaces of every width: NBSP, thin, figure, ideographic. Not the controls: those are refused, not read as spaces. */
    private static boolean isSpace(int point) {
        return Character.getType(point) == Character.SPACE_SEPARATOR;
    }

    private static boolean isInvisible(int point) {
        return switch (point) {
            case SOFT_HYPHEN, ZERO_WIDTH_SPACE, ZERO_WIDTH_NON_JOINER, ZERO_WIDTH_JOINER, BYTE_ORDER_MARK -> true;
            default -> point >= WORD_JOINER && point <= INVISIBLE_SEPARATOR;
        };
    }

    /** One family of three is one picture, held together by what cannot be seen. */
    private static boolean joinsSymbols(String text, int at, int next) {
        return text.codePointAt(at) == ZERO_WIDTH_JOINER
                && at > 0
                && next < text.length()
                && isPartOfPicture(text.codePointBefore(at))
                && isPartOfPicture(text.codePointAt(next));
    }

    private static boolean isPartOfPicture(int point) {
        return Character.isEmoji(point) || Character.isEmojiModifier(point) || point == 0xFE0F;
    }
}
