package no.moteplass.notifications.email;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import no.moteplass.notifications.message.MessageTexts;
import no.moteplass.notifications.message.SessionLine;
import no.moteplass.notifications.message.Times;
import no.moteplass.platform.language.Language;
import no.moteplass.platform.text.Printable;

/** Sessions as lists in messages show them. */
public final class SessionListFormatter {

    private SessionListFormatter() {}

    /** The only one a message is about: called by its name. */
    public static EmailContent.Entry alone(SessionLine session, boolean cancelled, boolean left, Language language) {
        var lines = new ArrayList<EmailContent.Line>();
        var time = Times.span(language, session.when());
        var before = session.before();
        if (cancelled) {
            var label = MessageTexts.of(language, left ? "entry.left" : "entry.cancelled");
            lines.add(new EmailContent.Line(label, time, true, null));
        } else if (before != null && session.isMovedInTime()) {
            lines.add(EmailContent.Line.of(MessageTexts.of(language, "entry.new-time"), time));
            lines.add(earlier(Times.span(language, before.when()), language));
        } else {
            lines.add(EmailContent.Line.of(MessageTexts.of(language, "entry.time"), time));
        }
        where(session, cancelled, language, lines);
        return new EmailContent.Entry(Printable.toOneLine(session.title()), lines);
    }

    /** Several: one under the other where the time alone tells them apart, else each with what is its own. */
    public static List<EmailContent.Entry> several(List<SessionLine> sessions, boolean cancelled, Language language) {
        var first = sessions.getFirst();
        var alike = sessions.stream()
                .allMatch(each -> each.before() == null
                        && each.title().equals(first.title())
                        && (cancelled || each.where().equals(first.where())));
        return alike
                ? List.of(together(sessions, cancelled, language))
                : sessions.stream()
                        .map(each -> among(each, cancelled, language))
                        .toList();
    }

    private static EmailContent.Entry together(List<SessionLine> sessions, boolean cancelled, Language language) {
        var lines = new ArrayList<EmailContent.Line>();
        sessions.forEach(
                each -> lines.add(new EmailContent.Line("", Times.span(language, each.when()), cancelled, null)));
        where(sessions.getFirst(), cancelled, language, lines);
        return new EmailContent.Entry(Printable.toOneLine(title(sessions.getFirst(), language)), lines);
    }

    /** What several are called that have one title: a name as it is, the word "Samling" in the plural. */
    private static String title(SessionLine session, Language language) {
        var plain = session.leads() ? "session.leading" : "session.plain";
        return session.title().equals(MessageTexts.of(language, plain))
                ? MessageTexts.of(language, plain + "-many")
                : session.title();
    }

    /** What is said of a session apart from its time, in sentences. */
    public static List<String> besideTheTime(EmailContent.Entry entry) {
        return entry.lines().stream()
                .skip(1)
                .filter(line -> line.link() == null)
                .map(line -> line.label() + ": " + line.text() + ".")
                .toList();
    }

    /** One of several: what tells them apart is the time. */
    private static EmailContent.Entry among(SessionLine session, boolean cancelled, Language language) {
        var lines = new ArrayList<EmailContent.Line>();
        var title = Printable.toOneLine(session.title());
        if (!title.equals(MessageTexts.of(language, "session.plain"))) {
            lines.add(EmailContent.Line.of("", title));
        }
        var before = session.before();
        if (before != null && session.isMovedInTime()) {
            lines.add(earlier(Times.span(language, before.when()), language));
        }
        where(session, cancelled, language, lines);
        return new EmailContent.Entry(Times.span(language, session.when()), lines);
    }

    private static EmailContent.Line earlier(String what, Language language) {
        return new EmailContent.Line(MessageTexts.of(language, "entry.before"), what, true, null);
    }

    private static void where(
            SessionLine session, boolean cancelled, Language language, List<EmailContent.Line> lines) {
        if (cancelled) {
            return;
        }
        var before = session.before();
        var place = Printable.toOneLine(session.where().place());
        var link = Printable.toOneLine(session.where().link());
        var oldPlace =
                before == null ? place : Printable.toOneLine(before.where().place());
        var oldLink = before == null ? link : Printable.toOneLine(before.where().link());
        if (place.isEmpty() && link.isEmpty() && !(oldPlace + oldLink).isEmpty()) {
            lines.add(EmailContent.Line.of(
                    MessageTexts.of(language, "entry.place"), MessageTexts.of(language, "entry.undecided")));
            lines.add(earlier(
                    oldPlace.isEmpty() || oldLink.isEmpty() ? oldPlace + oldLink : oldPlace + ", " + oldLink,
                    language));
            return;
        }
        var placeGone = place.isEmpty() && !oldPlace.isEmpty();
        if (!place.isEmpty()) {
            var isNew = !place.equals(oldPlace);
            lines.add(
                    EmailContent.Line.of(MessageTexts.of(language, isNew ? "entry.new-place" : "entry.place"), place));
            if (isNew && !oldPlace.isEmpty()) {
                lines.add(earlier(oldPlace, language));
            }
        }
        if (!link.isEmpty()) {
            var isNew = !link.equals(oldLink);
            lines.add(new EmailContent.Line(
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
