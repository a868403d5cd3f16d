package no.moteplass.notifications.message;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import no.moteplass.platform.language.Language;

/** Sessions as lists in messages show them. */
final class Entries {

    private Entries() {}

    /** The only one a message is about: called by its name. */
    static Letter.Entry alone(SessionLine session, boolean cancelled, boolean left, Language language) {
        var lines = new ArrayList<Letter.Line>();
        var time = Times.span(language, session.when());
        var before = session.before();
        if (cancelled) {
            var label = MessageTexts.of(language, left ? "entry.left" : "entry.cancelled");
            lines.add(new Letter.Line(label, time, true, null));
        } else if (before != null && session.isMovedInTime()) {
            lines.add(Letter.Line.of(MessageTexts.of(language, "entry.new-time"), time));
            lines.add(earlier(Times.span(language, before.when()), language));
        } else {
            lines.add(Letter.Line.of(MessageTexts.of(language, "entry.time"), time));
        }
        where(session, cancelled, language, lines);
        return new Letter.Entry(OneLine.of(session.title()), lines);
    }

    /** One of several: what tells them apart is the time. */
    static Letter.Entry among(SessionLine session, boolean cancelled, Language language) {
        var lines = new ArrayList<Letter.Line>();
        var title = OneLine.of(session.title());
        if (!title.equals(MessageTexts.of(language, "session.plain"))) {
            lines.add(Letter.Line.of("", title));
        }
        var before = session.before();
        if (before != null && session.isMovedInTime()) {
            lines.add(earlier(Times.span(language, before.when()), language));
        }
        where(session, cancelled, language, lines);
        return new Letter.Entry(Times.span(language, session.when()), lines);
    }

    private static Letter.Line earlier(String what, Language language) {
        return new Letter.Line(MessageTexts.of(language, "entry.before"), what, true, null);
    }

    private static void where(SessionLine session, boolean cancelled, Language language, List<Letter.Line> lines) {
        if (cancelled) {
            return;
        }
        var before = session.before();
        var place = OneLine.of(session.where().place());
        var link = OneLine.of(session.where().link());
        var oldPlace = before == null ? place : OneLine.of(before.where().place());
        var oldLink = before == null ? link : OneLine.of(before.where().link());
        if (place.isEmpty() && link.isEmpty() && !(oldPlace + oldLink).isEmpty()) {
            lines.add(Letter.Line.of(
                    MessageTexts.of(language, "entry.place"), MessageTexts.of(language, "entry.undecided")));
            lines.add(earlier(
                    oldPlace.isEmpty() || oldLink.isEmpty() ? oldPlace + oldLink : oldPlace + ", " + oldLink,
                    language));
            return;
        }
        var placeGone = place.isEmpty() && !oldPlace.isEmpty();
        if (!place.isEmpty()) {
            var isNew = !place.equals(oldPlace);
            lines.add(Letter.Line.of(MessageTexts.of(language, isNew ? "entry.new-place" : "entry.place"), place));
            if (isNew && !oldPlace.isEmpty()) {
                lines.add(earlier(oldPlace, language));
            }
        }
        if (!link.isEmpty()) {
            var isNew = !link.equals(oldLink);
            lines.add(new Letter.Line(
                    MessageTexts.of(language, isNew ? "entry.new-link" : "entry.link"), link, false, address(link)));
            if (isNew && !oldLink.isEmpty()) {
                lines.add(earlier(oldLink, language));
            }
        }
        if (placeGone) {
            lines.add(earlier(oldPlace, language));
        } else if (link.isEmpty() && !oldLink.isEmpty()) {
            lines.add(earlier(oldLink, language));
        }
    }

    /** Only what a browser opens safely becomes a link. */
    private static @Nullable String address(String link) {
        return link.startsWith("https://") || link.startsWith("http://") ? link : null;
    }
}
