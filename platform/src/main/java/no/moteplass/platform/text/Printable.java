package no.moteplass.platform.text;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;

import org.jspecify.annotations.Nullable;

/** Whether text can be shown as it is: no control characters, half letters, or marks that turn the writing direction. */
public final class Printable {

    private Printable() {}

    public static boolean onOneLine(String text) {
        return text.codePoints().allMatch(Printable::isPrintable);
    }

    public static boolean onSeveralLines(String text) {
        return text.codePoints().allMatch(each -> each == '\n' || each == '\r' || each == '\t' || isPrintable(each));
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
