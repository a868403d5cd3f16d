package no.moteplass.notifications.looks;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import no.moteplass.notifications.message.CalendarContent;
import no.moteplass.notifications.message.GroupName;
import no.moteplass.notifications.message.GroupPlan;
import no.moteplass.notifications.message.Message;
import no.moteplass.notifications.message.MessageKind;
import no.moteplass.notifications.message.MessageTexts;
import no.moteplass.notifications.message.SessionLine;
import no.moteplass.notifications.message.WhyOff;
import no.moteplass.platform.icalendar.CalendarMethod.Participation;
import no.moteplass.platform.icalendar.EventInstances;
import no.moteplass.platform.language.Language;
import no.moteplass.platform.recurrence.Rhythm;
import no.moteplass.platform.time.Oslo;

/** A message that somebody may get, and what is special about it. */
record MailState(String name, Message message) {

    static final UUID GROUP = UUID.fromString("01930000-0000-7000-8000-0000000000aa");
    static final String PURPOSE = "Utforske omstillingen sammen, og finne ut hva som hjelper i hverdagen";

    static final String TITLE = "Kollegaveiledning";

    private static final UUID ID = UUID.fromString("01930000-0000-7000-8000-0000000000bb");
    private static final SessionLine.Where ROOM = new SessionLine.Where("Rådhuset, møterom 3", null);
    private static final SessionLine.Where ONLINE =
            new SessionLine.Where(null, "https://teams.example.org/l/meetup-join/19%3ameeting_ZWU4ZTk2");
    private static final SessionLine.Where TOYEN = new SessionLine.Where("Tøyen skole, lærerværelset", null);
    private static final SessionLine.Where NOWHERE = new SessionLine.Where(null, null);
    private static final Rhythm FORTNIGHTLY = new Rhythm(2, Rhythm.Measure.WEEK);

    MessageKind kind() {
        return message.kind();
    }

    /** Every kind in every state, about a group of this name; sessions begin at {@code first}. */
    static List<MailState> all(String name, boolean confidential, LocalDateTime first, Language language) {
        var group = new GroupName(
                GROUP,
                name,
                language == Language.EN ? "Reflection groups" : "Refleksjonsgrupper i omstillingsperioden",
                confidential,
                confidential ? null : PURPOSE,
                null);
        var all = new ArrayList<MailState>();
        all.add(new MailState("", new Message.SignUpPlaced(group)));
        all.add(new MailState("", new Message.SignUpWaiting(group, 2)));
        all.add(new MailState("without a number", new Message.SignUpWaiting(group, null)));
        var deadline =
                first.toLocalDate().minusDays(5).atTime(12, 0).atZone(Oslo.ZONE).toInstant();
        var midnight = first.toLocalDate()
                .minusDays(5)
                .atStartOfDay()
                .atZone(Oslo.ZONE)
                .toInstant();
        all.add(new MailState("from the waiting list", offer(group, plan(first), false, false, deadline)));
        all.add(new MailState("invited", offer(group, plan(first), true, false, midnight)));
        all.add(new MailState("invited, nothing planned", offer(group, GroupPlan.NONE, true, false, deadline)));
        all.add(new MailState("once more", offer(group, oneSession(first), false, true, midnight)));
        all.add(new MailState("the first", new Message.SeatLapsed(group, false)));
        all.add(new MailState("the last", new Message.SeatLapsed(group, true)));
        all.add(new MailState("", new Message.SignUpWithdrawn(group)));
        all.add(new MailState("the last tie", new Message.MemberRemoved(group, false)));
        all.add(new MailState("the seat alone", new Message.MemberRemoved(group, true)));
        all.add(new MailState(
                "with a reason", new Message.GroupClosed(group, "Gruppen er ferdig med sitt siste møte.")));
        all.add(new MailState("without a reason", new Message.GroupClosed(group, null)));
        all.addAll(sessions(group, first, language));
        all.addAll(ofWhoLeads(group, first, language));
        return all;
    }

    private static List<MailState> sessions(GroupName group, LocalDateTime first, Language language) {
        var session = line(group, language, first, ROOM, false, null);
        var moved = new SessionLine.Before(when(first), ROOM);
        var series = IntStream.range(0, 8)
                .mapToObj(each -> line(group, language, first.plusWeeks(2L * each), ROOM, false, null))
                .toList();
        var many = IntStream.range(0, 30)
                .mapToObj(each -> line(group, language, first.plusWeeks(2L * each), ROOM, false, null))
                .toList();
        var mixed = List.of(
                session,
                line(group, language, first.plusWeeks(4), ONLINE, true, null),
                line(group, language, first.plusWeeks(9), ROOM, false, null));
        return List.of(
                of("one", MessageKind.SESSION_INVITATION, group, List.of(session)),
                of("a series", MessageKind.SESSION_INVITATION, group, series),
                of("different places", MessageKind.SESSION_INVITATION, group, mixed),
                of("more than are shown", MessageKind.SESSION_INVITATION, group, many),
                attached("one, for the calendar", group, List.of(session)),
                of(
                        "another time",
                        MessageKind.SESSION_UPDATED,
                        group,
                        List.of(line(group, language, first.plusDays(1).plusHours(1), ROOM, false, moved))),
                of(
                        "another place",
                        MessageKind.SESSION_UPDATED,
                        group,
                        List.of(line(group, language, first, TOYEN, false, moved))),
                of(
                        "online now",
                        MessageKind.SESSION_UPDATED,
                        group,
                        List.of(line(group, language, first, ONLINE, false, moved))),
                of(
                        "nowhere yet",
                        MessageKind.SESSION_UPDATED,
                        group,
                        List.of(line(group, language, first, NOWHERE, false, moved))),
                of(
                        "several",
                        MessageKind.SESSION_UPDATED,
                        group,
                        List.of(
                                line(group, language, first.plusHours(1), ROOM, false, moved),
                                line(group, language, first.plusWeeks(2), TOYEN, false, before(first.plusWeeks(2))))),
                of("one", MessageKind.SESSION_CANCELLED, group, List.of(session)),
                of("several", MessageKind.SESSION_CANCELLED, group, series),
                off("one, who left", WhyOff.LEFT, group, List.of(session)),
                off("several, who left", WhyOff.LEFT, group, series.subList(0, 4)),
                off("one, another rule", WhyOff.REPLACED, group, List.of(session)),
                off("several, another rule", WhyOff.REPLACED, group, series),
                new MailState("", new Message.SessionReminder(group, session)));
    }

    /** The reminder comes last. */
    private static List<MailState> ofWhoLeads(GroupName group, LocalDateTime first, Language language) {
        var session = line(group, language, first, ROOM, true, null);
        var moved = line(group, language, first.plusHours(1), ROOM, true, new SessionLine.Before(when(first), ROOM));
        var series = IntStream.range(0, 3)
                .mapToObj(each -> line(group, language, first.plusWeeks(2L * each), ROOM, true, null))
                .toList();
        return List.of(
                of("one, who leads", MessageKind.SESSION_INVITATION, group, List.of(session)),
                of("a series, who leads", MessageKind.SESSION_INVITATION, group, series),
                of("another time, who leads", MessageKind.SESSION_UPDATED, group, List.of(moved)),
                of("one, who leads", MessageKind.SESSION_CANCELLED, group, List.of(session)),
                new MailState("who leads", new Message.SessionReminder(group, session)));
    }

    private static SessionLine.Before before(LocalDateTime start) {
        return new SessionLine.Before(when(start), ROOM);
    }

    private static MailState of(String name, MessageKind kind, GroupName group, List<SessionLine> sessions) {
        return new MailState(
                name, new Message.SessionsChanged(kind, group, WhyOff.CANCELLED, sessions, FORTNIGHTLY, null));
    }

    private static MailState attached(String name, GroupName group, List<SessionLine> sessions) {
        var calendar =
                new CalendarContent(false, new EventInstances("u1", Oslo.ZONE, List.of()), Participation.NEEDS_ACTION);
        return new MailState(
                name,
                new Message.SessionsChanged(
                        MessageKind.SESSION_INVITATION, group, WhyOff.CANCELLED, sessions, FORTNIGHTLY, calendar));
    }

    private static MailState off(String name, WhyOff why, GroupName group, List<SessionLine> sessions) {
        return new MailState(
                name,
                new Message.SessionsChanged(MessageKind.SESSION_CANCELLED, group, why, sessions, FORTNIGHTLY, null));
    }

    private static Message offer(GroupName group, GroupPlan plan, boolean invited, boolean again, Instant until) {
        return new Message.SeatOffered(group, plan, ID, invited, again, until);
    }

    private static GroupPlan plan(LocalDateTime first) {
        return new GroupPlan(
                IntStream.range(0, 8)
                        .mapToObj(each -> new GroupPlan.Meeting(when(first.plusWeeks(2L * each)), ROOM))
                        .toList(),
                FORTNIGHTLY);
    }

    private static GroupPlan oneSession(LocalDateTime first) {
        return new GroupPlan(List.of(new GroupPlan.Meeting(when(first), ONLINE)), null);
    }

    /** Of an open group the title that its planner gave, of a confidential one the word that says nothing (P2). */
    private static SessionLine line(
            GroupName group,
            Language language,
            LocalDateTime start,
            SessionLine.Where where,
            boolean leads,
            SessionLine.@Nullable Before before) {
        var title = group.confidential()
                ? MessageTexts.of(language, leads ? "session.leading" : "session.plain")
                : leads ? MessageTexts.of(language, "session.titled-leading", TITLE) : TITLE;
        return new SessionLine(ID, when(start), where, title, leads, before);
    }

    private static SessionLine.When when(LocalDateTime start) {
        return new SessionLine.When(start, Duration.ofMinutes(90), Oslo.ZONE);
    }
}
