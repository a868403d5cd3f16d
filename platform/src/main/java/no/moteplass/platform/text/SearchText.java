package no.moteplass.platform.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The form in which names are looked for: lower case, without accents, a plain letter for each that a keyboard may lack,
 * and no punctuation. {@code O'Hara}, {@code o’hara} and {@code Ó Hara} are the words {@code o hara}. A database keeps the same of what
 * is found, by a function {@code search_text} of its own that a test holds against {@link #of}.
 */
public final class SearchText {

    /** From so many letters on a word is found anywhere in another, for three letters are what an index knows. */
    private static final int FOUND_INSIDE = 3;

    private static final String APOSTROPHES = "'`\u00b4\u02b9\u02bb\u02bc\u2018\u2019\u201b\u2032\uff07";
    private static final String HYPHENS = "\\-\u2010-\u2015\u2212\ufe63\uff0d";
    private static final Pattern JOINERS = Pattern.compile("[" + APOSTROPHES + HYPHENS + "]+");
    private static final Pattern MARKS = Pattern.compile(
            "[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f]+");
    private static final Pattern SEPARATORS = Pattern.compile(
            "[ !\"'(),./:;?\\[\\\\\\]`{|}\u00a0\u00a1\u00ab\u00b4\u00b7\u00bb\u00bf\u02b0-\u02ff\u2000-\u206f\u2212\u3000-\u303f-]+");

    private static final String LETTERS = "øłđðħŧŋıς";
    private static final String PLAIN = "olddhtniσ";

    private SearchText() {}

    /** What is kept of a text: its words, and those that an apostrophe or hyphen holds together as one, too. */
    public static String of(String text) {
        return " " + String.join(" ", words(text + " " + JOINERS.matcher(text).replaceAll(""))) + " ";
    }

    /** The words of a text or of a query; none where there is nothing but punctuation. */
    public static List<String> words(String text) {
        var decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        var lower = MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
        var plain = new StringBuilder(lower.length());
        lower.chars().forEach(each -> {
            var at = LETTERS.indexOf(each);
            plain.append(at < 0 ? (char) each : PLAIN.charAt(at));
        });
        var spelled = plain.toString()
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ß", "ss")
                .replace("þ", "th");
        return Arrays.stream(SEPARATORS.split(spelled))
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** For SQL's {@code like}, with {@code !} as escape: a word inside another, a short one where another begins. */
    public static String pattern(String word) {
        var beginning = word.codePointCount(0, word.length()) < FOUND_INSIDE ? "% " : "%";
        return beginning + escaped(word) + "%";
    }

    /** What holds this as it stands. */
    public static String around(String piece) {
        return "%" + escaped(piece) + "%";
    }

    private static String escaped(String text) {
        return text.replaceAll("([!%_])", "!$1");
    }
}
