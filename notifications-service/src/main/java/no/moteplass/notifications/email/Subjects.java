package no.moteplass.notifications.email;

import java.util.List;
import java.util.function.UnaryOperator;

import no.moteplass.platform.text.Printable;

/** Subjects fit where mail programs show them: at most 60 characters. What is long in them is given shorter, or cut at a word. */
final class Subjects {

    static final int MOST = 60;

    private static final String CUT = "…";

    private Subjects() {}

    /** A subject that says one thing in the first of several forms that leaves it short enough. */
    static String with(List<String> forms, UnaryOperator<String> subject) {
        return forms.stream()
                .map(form -> Printable.toOneLine(subject.apply(form)))
                .filter(line -> line.length() <= MOST)
                .findFirst()
                .orElseGet(() -> cut(Printable.toOneLine(subject.apply(forms.getLast())), MOST));
    }

    /** A subject that names something: the name alone is cut, and nothing of what is said of it. */
    static String naming(String name, UnaryOperator<String> subject) {
        var line = Printable.toOneLine(name);
        var room = MOST - subject.apply("").length();
        return cut(Printable.toOneLine(subject.apply(cut(line, room))), MOST);
    }

    private static String cut(String line, int most) {
        if (line.length() <= most) {
            return line;
        }
        var end = Math.max(most - CUT.length(), 0);
        var kept = line.substring(0, Character.isHighSurrogate(line.charAt(Math.max(end - 1, 0))) ? end - 1 : end);
        var space = line.charAt(kept.length()) == ' ' ? kept.length() : kept.lastIndexOf(' ');
        var words = space > most / 3 ? kept.substring(0, space) : kept;
        return words.replaceFirst("[\\s\\p{Punct}–]+$", "") + CUT;
    }
}
