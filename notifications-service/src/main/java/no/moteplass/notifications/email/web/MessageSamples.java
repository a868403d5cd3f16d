package no.moteplass.notifications.email.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import no.moteplass.notifications.message.GroupName;
import no.moteplass.notifications.message.GroupPlan;
import no.moteplass.notifications.message.Message;
import no.moteplass.notifications.message.MessageKind;
import no.moteplass.notifications.message.SessionLine;
import no.moteplass.notifications.message.WhyOff;
import no.moteplass.platform.recurrence.Rhythm;
import no.moteplass.platform.time.Oslo;

/** A message of each kind about an invented group, to look at. */
@ApplicationScoped
public class MessageSamples {

    private static final UUID ID = new UUID(0x0193000000007000L, 0x8000000000000001L);
    private static final SessionLine.Where TOWN_HALL = new SessionLine.Where("Rådhuset, møterom 3", null);
    private static final SessionLine.Where ONLINE =
            new SessionLine.Where("Rådhuset, møterom 5", "https://teams.example.org/samling");

    private static final Rhythm EVERY_FOURTH_WEEK = new Rhythm(4, Rhythm.Measure.WEEK);

    private final Clock clock;

    MessageSamples(Clock clock) {
        this.clock = clock;
    }

    public Message of(MessageKind kind, boolean confidential, String programme) {
        var group = new GroupName(ID, "Ledere i omstilling, gruppe 3", programme, confidential, null, null);
        var first = LocalDateTime.ofInstant(clock.instant(), Oslo.ZONE)
                .toLocalDate()
                .plusMonths(1)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY))
                .atTime(9, 0);
        return switch (kind) {
            case SIGN_UP_PLACED -> new Message.SignUpPlaced(group);
            case SIGN_UP_WAITING -> new Message.SignUpWaiting(group, 2);
            case SEAT_OFFERED ->
                new Message.SeatOffered(
                        group,
                        plan(first),
                        ID,
                        false,
                        false,
                        first.minusDays(7).withHour(12).atZone(Oslo.ZONE).toInstant());
            case SEAT_LAPSED -> new Message.SeatLapsed(group, false);
            case SIGN_UP_WITHDRAWN -> new Message.SignUpWithdrawn(group);
            case MEMBER_REMOVED -> new Message.MemberRemoved(group, false);
            case GROUP_CLOSED -> new Message.GroupClosed(group, "Gruppen er ferdig");
            case SESSION_INVITATION ->
                sessions(
                        kind,
                        group,
                        line(first, TOWN_HALL, null),
                        line(first.plusWeeks(4), TOWN_HALL, null),
                        line(first.plusWeeks(8), ONLINE, null));
            case SESSION_UPDATED ->
                sessions(kind, group, line(first.plusHours(1), ONLINE, new SessionLine.Before(when(first), TOWN_HALL)));
            case SESSION_CANCELLED -> sessions(kind, group, line(first, TOWN_HALL, null));
            case SESSION_REMINDER -> new Message.SessionReminder(group, line(first, TOWN_HALL, null));
        };
    }

    private static GroupPlan plan(LocalDateTime first) {
        return new GroupPlan(
                Stream.of(0, 4, 8)
                        .map(weeks -> new GroupPlan.Meeting(when(first.plusWeeks(weeks)), TOWN_HALL))
                        .toList(),
                EVERY_FOURTH_WEEK);
    }

    private static Message sessions(MessageKind kind, GroupName group, SessionLine... lines) {
        return new Message.SessionsChanged(kind, group, WhyOff.CANCELLED, List.of(lines), EVERY_FOURTH_WEEK, null);
    }

    private static SessionLine line(LocalDateTime start, SessionLine.Where where, SessionLine.@Nullable Before before) {
        return new SessionLine(ID, when(start), where, "Samling", false, before);
    }

    private static SessionLine.When when(LocalDateTime start) {
        return new SessionLine.When(start, Duration.ofMinutes(90), Oslo.ZONE);
    }
}
