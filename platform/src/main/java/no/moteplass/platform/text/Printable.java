package no.moteplass.platform.text;

import java.util.function.IntUnaryOperator;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

import org.jspecify.annotations.Nullable;

/**
 * Text that can be shown as it is: no control characters, halves of characters, or marks that turn the writing direction.
 * Input is asked whether it is so; what comes from elsewhere is made so before it is written out.
 */
public final class Printable {

    private Printable() {}

    public static boolean onOneLine(String text) {
        return text.codePoints().allMatch(Printable::isPrintable);
    }

    public static boolean onSeveralLines(String text) {
        return text.codePoints().allMatch(each -> each == '\n' || each == '\r' || each == '\t' || isPrintable(each));
    }

    /** One line, printable: line ends, tabs and other controls become spaces, what cannot be shown goes. */
    public static String toOneLine(@Nullable String text) {
        var kept = kept(text, point -> isBlank(point) ? ' ' : point);
        return kept.replaceAll(" {2,}", " ").strip();
    }

    /** Printable lines with LF between them: line ends of any kind become one kind, tabs become spaces. */
    public static String toSeveralLines(@Nullable String text) {
        var lines = text == null ? null : text.replace("\r\n", "\n");
        return kept(lines, Printable::inLines).strip();
    }

    private static String kept(@Nullable String text, IntUnaryOperator replacement) {
        if (text == null) {
            return "";
        }
        var kept = new StringBuilder(text.length());
        text.codePoints()
                .map(replacement)
                .filter(each -> each == '\n' || isPrintable(each))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isISOControl(codePoint);
    }

    private static int inLines(int codePoint) {
        return switch (codePoint) {
            case '\n', '\r', 0x0B, 0x0C, 0x85, 0x2028, 0x2029 -> '\n';
            case '\t' -> ' ';
            default -> codePoint;
        };
    }

    private static boolean isPrintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> !turnsDirection(codePoint) && codePoint != 0xFEFF;
        };
    }

    private static boolean turnsDirection(int codePoint) {
        return codePoint == 0x200E
                || codePoint == 0x200F
                || (codePoint >= 0x202A && codePoint <= 0x202E)
                || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }

    /** Checks {@link PlainText}. */
    public static class OfOneLine implements ConstraintValidator<PlainText, String> {

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || onOneLine(text);
        }
    }

    /** Checks {@link Prose}. */
    public static class OfSeveralLines implements ConstraintValidator<Prose, String> {

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || onSeveralLines(text);
        }
    }
}
