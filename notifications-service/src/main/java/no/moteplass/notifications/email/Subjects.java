package no.moteplass.notifications.email;

import no.moteplass.platform.text.Printable;

/** Subjects fit where mail programs show them: at most 60 characters, cut at a word where there is one. */
final class Subjects {

    private static final int MOST = 60;

    private Subjects() {}

    static String fitting(String text) {
        var line = Printable.toOneLine(text);
        if (line.codePointCount(0, line.length()) <= MOST) {
            return line;
        }
        var cut = line.substring(0, line.offsetByCodePoints(0, MOST - 1));
        var space = cut.lastIndexOf(' ');
        return (space > MOST / 2 ? cut.substring(0, space) : cut).strip() + "…";
    }
}
