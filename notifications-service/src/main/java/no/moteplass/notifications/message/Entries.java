package no.moteplass.notifications.message;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import no.moteplass.platform.language.Language;

/** Sessions as lists in messages show them. */
final class Entries {

    private Entries() {}

    static Letter.Entry of(SessionLine session, boolean cancelled, boolean left, Language language) {
        var lines = new ArrayList<Letter.Line>();
        var time = Times.span(language, session.when());
        var before = session.before();
        if (cancelled) {
            lines.add(new Letter.Line(
                    MessageTexts.of(language, left ? "entry.left" : "entry.cancelled"), time, true, null));
        } else if (before != null && session.isMovedInTime()) {
            lines.add(Letter.Line.of(MessageTexts.of(language, "entry.new-time"), time));
            lines.add(new Letter.Line(
                    MessageTexts.of(language, "entry.before"), Times.span(language, before.when()), true, null));
        } else {
            lines.add(Letter.Line.of(MessageTexts.of(language, "entry.time"), time));
        }
        where(session, cancelled, language, lines);
        return new Letter.Entry(OneLine.of(session.title()), lines);
    }

    private static void where(SessionLine session, boolean cancelled, Language language, List<Letter.Line> lines) {
        if (cancelled) {
            return;
        }
        var before = session.before();
        var moved = before != null && session.isMovedInPlace();
        var place = OneLine.of(session.where().place());
        var link = OneLine.of(session.where().link());
        if (!place.isEmpty()) {
            lines.add(Letter.Line.of(MessageTexts.of(language, moved ? "entry.new-place" : "entry.place"), place));
        }
        if (!link.isEmpty()) {
            lines.add(new Letter.Line(
                    MessageTexts.of(language, moved ? "entry.new-link" : "entry.link"), link, false, address(link)));
        }
        if (before != null && moved) {
            var old = String.join(
                            ", ",
                            OneLine.of(before.where().place()),
                            OneLine.of(before.where().link()))
                    .replaceAll("^, |, $", "");
            if (!old.isBlank()) {
                lines.add(new Letter.Line(MessageTexts.of(language, "entry.before"), old, true, null));
            }
        }
    }

    /** Only what a browser opens safely becomes a link. */
    private static @Nullable String address(String link) {
        return link.startsWith("https://") || link.startsWith("http://") ? link : null;
    }
}
