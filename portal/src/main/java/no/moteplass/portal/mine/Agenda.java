package no.moteplass.portal.mine;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import no.moteplass.portal.services.sessions.Session;
import no.moteplass.portal.template.Dates;

/**
 * A person's sessions ahead: the next one by itself, the others by month, what was cancelled apart. A session shows its
 * answer, and is open for another one where somebody asked for that.
 *
 * @param whole whether these are all there are
 */
public record Agenda(
        List<Session> sessions,
        boolean whole,
        Optional<UUID> me,
        LocalDate today,
        LocalDate askedUntil,
        Opened opened) {

    /** What the reader has opened: every session, or the one that was answered last. */
    public record Opened(boolean all, @Nullable UUID answered) {

        static final Opened NOTHING = new Opened(false, null);
    }

    /** A month's sessions, under its name. */
    public record Month(OffsetDateTime first, List<Session> sessions) {}

    /** The one that comes next; null where nothing is planned. */
    public @Nullable Session next() {
        return ahead().findFirst().orElse(null);
    }

    private Stream<Session> ahead() {
        return sessions.stream().filter(each -> !each.isCancelled());
    }

    /** How many days there are until the next one; today is none. */
    public long daysUntil(Session session) {
        return Math.max(0, ChronoUnit.DAYS.between(today, Dates.dayOf(session.start())));
    }

    public List<Month> months() {
        return ahead()
                .skip(1)
                .collect(Collectors.groupingBy(
                        each -> YearMonth.from(Dates.dayOf(each.start())), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(of -> new Month(of.getFirst().start(), of))
                .toList();
    }

    /** How many come after the next one. */
    public long later() {
        return Math.max(0, ahead().count() - 1);
    }

    public List<Session> cancelled() {
        return sessions.stream().filter(Session::isCancelled).toList();
    }

    public boolean isEmpty() {
        return sessions.isEmpty();
    }

    public boolean isNext(Session session) {
        return session.equals(next());
    }

    public boolean isOpen(Session session) {
        return opened.all() || isAnsweredLast(session) || isAskedSoon(session);
    }

    private boolean isAnsweredLast(Session session) {
        return session.id() != null && session.id().equals(opened.answered());
    }

    /** An answer is worth asking for when the day is near: a whole year of questions would drown it. */
    private boolean isAskedSoon(Session session) {
        return isAskedOf(session)
                && session.isUnanswered()
                && Dates.dayOf(session.start()).isBefore(askedUntil);
    }

    /** Who leads a session is there: nobody asks them, and nobody counts them as unanswered. */
    public boolean isAskedOf(Session session) {
        return session.may("answer") && !leads(session);
    }

    /** Whoever leads and has said nothing finds the buttons on the session's own page, should they not be able to come. */
    public boolean isAnswerable(Session session) {
        return session.may("answer") && !(leads(session) && session.isUnanswered());
    }

    /** Is there a line to answer on? */
    public boolean isAnswerableLater() {
        return ahead().skip(1).anyMatch(this::isAnswerable);
    }

    public boolean leads(Session session) {
        return me.filter(session::isLedBy).isPresent();
    }

    /** Can more be opened than is? */
    public boolean isClosedSomewhere() {
        return !opened.all() && ahead().skip(1).anyMatch(each -> isAskedOf(each) && !isOpen(each));
    }

    /** Whether the person leads something that is ahead there. */
    boolean leadsIn(UUID group) {
        return sessions.stream().anyMatch(session -> group.equals(session.group()) && leads(session));
    }
}
