package no.moteplass.notifications.email;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import no.moteplass.notifications.message.GroupPlan;
import no.moteplass.notifications.message.MessageTexts;
import no.moteplass.notifications.message.SessionLine;
import no.moteplass.notifications.message.Times;
import no.moteplass.platform.language.Language;
import no.moteplass.platform.recurrence.Rhythm;
import no.moteplass.platform.recurrence.UsualTime;
import no.moteplass.platform.text.Printable;
import no.moteplass.platform.time.Oslo;

/** When, where and how often a group meets, as somebody reads it who is to decide whether to join. */
public final class PlanFormatter {

    private PlanFormatter() {}

    /** What stands in one list: the plan, and what the group is for where that may be said. */
    public static EmailContent.Entry entry(GroupPlan plan, @Nullable String purpose, Language language) {
        var lines = new ArrayList<EmailContent.Line>();
        if (plan.isEmpty()) {
            lines.add(EmailContent.Line.of("", text(language, "plan.none")));
        } else {
            times(plan, language, lines);
            lines.add(line(language, "entry.place", places(plan, language)));
        }
        var meant = Printable.toOneLine(purpose);
        if (!meant.isEmpty()) {
            lines.add(line(language, "plan.purpose", meant));
        }
        return new EmailContent.Entry(text(language, "plan.title"), lines);
    }

    private static void times(GroupPlan plan, Language language, List<EmailContent.Line> lines) {
        var next = plan.next().when();
        var usual = usual(plan, language);
        if (plan.ahead().size() == 1) {
            lines.add(line(language, "entry.time", Times.span(language, next)));
            return;
        }
        usual.ifPresent(when -> lines.add(line(language, "plan.when", when.words())));
        var count = text(language, "plan.count", plan.ahead().size());
        lines.add(line(
                language,
                "plan.often",
                rhythm(plan.rhythm(), language)
                        .map(often -> often + ", " + count)
                        .orElse(count)));
        lines.add(line(
                language,
                "plan.next",
                usual.filter(Usual::next).isPresent()
                        ? Times.day(language, next.start())
                        : Times.span(language, next)));
    }

    /** The same in one sentence; empty where nothing is planned. */
    public static String sentence(GroupPlan plan, Language language) {
        if (plan.isEmpty()) {
            return text(language, "plan.none");
        }
        var when = plan.ahead().size() == 1
                ? Times.span(language, plan.next().when())
                : usual(plan, language)
                        .map(Usual::words)
                        .orElseGet(
                                () -> text(language, "plan.count", plan.ahead().size()));
        return Times.asSentence(
                language,
                rhythm(plan.rhythm(), language)
                        .map(often -> when + ", " + often)
                        .orElse(when));
    }

    /** "annenhver uke"; empty where it takes more than a few words to say it. */
    public static Optional<String> rhythm(@Nullable Rhythm rhythm, Language language) {
        if (rhythm == null) {
            return Optional.empty();
        }
        return Optional.of(text(language, "rhythm." + rhythm.measure().name(), rhythm.every()));
    }

    /** "tirsdager kl. 09.00–10.30", where most of its sessions are on one day of the week and at one time. */
    private static Optional<Usual> usual(GroupPlan plan, Language language) {
        var usual = UsualTime.of(plan.ahead().stream()
                .map(each ->
                        new UsualTime.Meeting(each.when().start(), each.when().duration()))
                .toList());
        var day = usual.weekday();
        var from = usual.start();
        var length = usual.length();
        if (day == null
                || from == null
                || length == null
                || !plan.ahead().stream().allMatch(PlanFormatter::isWithinADayInOslo)) {
            return Optional.empty();
        }
        var next = plan.next().when();
        var words = Times.between(language, Times.weekdays(language, day), from, from.plus(length));
        var isNext = next.start().getDayOfWeek() == day
                && next.start().toLocalTime().equals(from)
                && next.duration().equals(length);
        return Optional.of(new Usual(words, isNext));
    }

    /**
     * When it usually meets.
     *
     * @param next whether it does next time, too
     */
    private record Usual(String words, boolean next) {}

    private static boolean isWithinADayInOslo(GroupPlan.Meeting each) {
        var when = each.when();
        return when.zone().equals(Oslo.ZONE)
                && when.end().toLocalDate().equals(when.start().toLocalDate());
    }

    private static String places(GroupPlan plan, Language language) {
        var next = place(plan.next().where(), language);
        return plan.common(GroupPlan.Meeting::where).isPresent() ? next : text(language, "plan.places", next);
    }

    /** The link itself is for those who have a seat. */
    private static String place(SessionLine.Where where, Language language) {
        var place = Printable.toOneLine(where.place());
        var online = Objects.nonNull(where.link());
        if (place.isEmpty()) {
            return text(language, online ? "plan.online" : "entry.undecided");
        }
        return online ? text(language, "plan.place-or-online", place) : place;
    }

    private static EmailContent.Line line(Language language, String label, String words) {
        return EmailContent.Line.of(text(language, label), words);
    }

    private static String text(Language language, String key, Object... values) {
        return MessageTexts.of(language, key, values);
    }
}
