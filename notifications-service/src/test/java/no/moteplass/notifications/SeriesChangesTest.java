package no.moteplass.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import biweekly.component.VEvent;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.notifications.story.Events;
import no.moteplass.notifications.story.PostBox;
import no.moteplass.notifications.story.Story;

/** What is mailed when a series is changed from a date on (S3): one mail for what stays, two where another rule goes on. */
@QuarkusTest
class SeriesChangesTest extends Story {

    private static final String GROUP = "Tirsdag";

    /** The second flow of docs/domain.md. */
    @Test
    void another_time_is_one_update_that_does_not_list_what_was_moved_by_itself() {
        aGroup(GROUP, "ben");
        var dates = tuesdays(5);
        aSeries(GROUP, "serie", dates);
        mailsLeave();
        var moved = dates.get(2);
        sessions(change -> change.ofSeries(
                GROUP, "serie", moved, Map.of("startLocal", moved.plusDays(1).plusHours(4), "sequence", 1)));
        mailsLeave();
        sessions(change -> {
            change.series(GROUP, "serie", "FREQ=WEEKLY;COUNT=5", dates);
            dates.stream()
                    .filter(date -> date.isAfter(dates.getFirst()) && !date.equals(moved))
                    .forEach(date -> change.ofSeries(
                            GROUP, "serie", date, Map.of("startLocal", date.plusHours(1), "sequence", 1)));
            return change;
        });
        mailsLeave();

        assertThat(subjects("ben").getLast()).isEqualTo("Endret: 3 samlinger fra tirsdag 19. jan. kl. 10.00");
        assertThat(mails("ben")).hasSize(3);
        var update = mails("ben").getLast();
        assertThat(update.text())
                .contains("19. januar", "2. februar", "9. februar")
                .doesNotContain("26. januar", "27. januar");
        assertThat(update.calendar().getEvents())
                .hasSize(3)
                .allSatisfy(event -> assertThat(event.getRecurrenceId()).isNotNull())
                .allSatisfy(event -> assertThat(event.getUid().getValue()).isEqualTo("serie@moteplass"))
                .allSatisfy(event -> assertThat(event.getSequence().getValue()).isEqualTo(1));
    }

    /** The last flow of docs/domain.md. */
    @Test
    void another_rule_is_one_mail_of_what_it_ends_and_one_invitation() {
        aGroup(GROUP, "ben");
        var dates = tuesdays(4);
        aSeries(GROUP, "serie", dates);
        mailsLeave();
        var begun = List.of(LocalDateTime.parse("2027-01-27T12:00"), LocalDateTime.parse("2027-02-10T12:00"));
        sessions(change -> replace(change, "serie", dates.subList(1, 4), "ny", begun));
        mailsLeave();

        assertThat(subjects("ben"))
                .hasSize(3)
                .contains("Ny plan, utgår: 3 samlinger fra tirsdag 19. jan. kl. 09.00")
                .contains("2 nye samlinger fra onsdag 27. jan. kl. 12.00");
        var ended = mails("ben").stream()
                .filter(each -> each.subject().startsWith("Ny plan"))
                .findFirst()
                .orElseThrow();
        assertThat(ended.text()).contains("du får en egen invitasjon til de nye");
        assertThat(ended.ics().orElseThrow()).contains("METHOD:CANCEL").contains("UID:serie@moteplass");
        assertThat(told("ben"))
                .isEqualTo(Map.of(
                        dates.getFirst().atZone(Events.OSLO).toInstant(), "serie@moteplass",
                        begun.get(0).atZone(Events.OSLO).toInstant(), "ny@moteplass",
                        begun.get(1).atZone(Events.OSLO).toInstant(), "ny@moteplass"));
    }

    private static Events replace(
            Events change, String old, List<LocalDateTime> ended, String next, List<LocalDateTime> begun) {
        change.series(GROUP, next, "FREQ=WEEKLY;INTERVAL=2;COUNT=" + begun.size(), begun);
        ended.forEach(date -> change.ofSeries(
                GROUP, old, date, Map.of("state", "CANCELLED", "cancelReason", "REPLACED", "sequence", 100)));
        begun.forEach(date -> change.ofSeries(GROUP, next, date, Map.of()));
        return change;
    }

    static LongStream seeds() {
        return LongStream.of(1);
    }

    /** A session as the services have it. */
    private static final class Meeting {
        private LocalDateTime start;
        private int sequence;
        private boolean scheduled = true;

        private Meeting(LocalDateTime start) {
            this.start = start;
        }
    }

    private final Map<String, Map<LocalDateTime, Meeting>> plan = new LinkedHashMap<>();

    /** A hundred changes, moves and cancellations, and people who join: all the mails together say what holds. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everybody_s_mails_say_together_what_holds(long seed) {
        var random = new Random(seed);
        var people = new ArrayList<>(List.of("ben", "cai"));
        aGroup(GROUP, "ben", "cai");
        begin("serie-0", LocalDateTime.parse("2027-02-02T09:00"), 10);
        for (var step = 0; step < 100; step++) {
            happen(random, people);
            if (random.nextInt(8) == 0) {
                mailsLeave();
            }
        }
        mailsLeave();
        mailsLeave();
        var expected = new TreeMap<Instant, String>();
        plan.forEach((uid, meetings) -> meetings.values().stream()
                .filter(each -> each.scheduled)
                .forEach(each -> expected.merge(
                        each.start.atZone(Events.OSLO).toInstant(), uid + "@moteplass", (one, other) -> one + other)));
        for (var person : people) {
            assertThat(new TreeMap<>(told(person)))
                    .as("seed %d, %s", seed, person)
                    .isEqualTo(expected);
        }
    }

    private void begin(String name, LocalDateTime first, int count) {
        var dates = new ArrayList<LocalDateTime>();
        for (var week = 0; week < count; week++) {
            dates.add(first.plusWeeks(2L * week));
        }
        var meetings = new LinkedHashMap<LocalDateTime, Meeting>();
        dates.forEach(date -> meetings.put(date, new Meeting(date)));
        plan.put(name, meetings);
        sessions(change -> {
            change.series(GROUP, name, "FREQ=WEEKLY;INTERVAL=2;COUNT=" + count, dates);
            dates.forEach(date -> change.ofSeries(GROUP, name, date, Map.of()));
            return change;
        });
    }

    private void happen(Random random, List<String> people) {
        var name = List.copyOf(plan.keySet()).getLast();
        var ahead = plan.get(name).entrySet().stream()
                .filter(each -> each.getValue().scheduled)
                .toList();
        if (ahead.isEmpty()) {
            begin("serie-" + plan.size(), freeDay(), 6);
            return;
        }
        var at = random.nextInt(ahead.size());
        switch (random.nextInt(10)) {
            case 0 -> change(name, ahead.subList(at, at + 1), random, false);
            case 1 -> {
                if (people.size() < 5) {
                    var joiner = "deltaker" + people.size();
                    people.add(joiner);
                    groups(change -> change.leader(joiner, "nb").seat(GROUP, joiner, now(), null));
                }
            }
            case 2 -> {
                change(name, ahead.subList(at, ahead.size()), random, false);
                begin("serie-" + plan.size(), freeDay(), 6);
            }
            case 3, 4, 5 -> change(name, ahead.subList(at, ahead.size()), random, true);
            default -> change(name, ahead.subList(at, at + 1), random, true);
        }
    }

    /** Every series on days of its own, so that no two sessions are at one time. */
    private LocalDateTime freeDay() {
        return LocalDateTime.parse("2027-02-02T09:00").plusDays(plan.size() % 14);
    }

    /** All at once: to another time of their day, or off. */
    private void change(String name, List<Map.Entry<LocalDateTime, Meeting>> which, Random random, boolean moved) {
        var minutes = 5L * random.nextInt(100);
        sessions(change -> {
            for (var each : which) {
                var meeting = each.getValue();
                meeting.sequence++;
                meeting.scheduled = moved;
                meeting.start = moved ? each.getKey().plusMinutes(minutes) : meeting.start;
                var more = new LinkedHashMap<String, Object>();
                more.put("startLocal", meeting.start);
                more.put("sequence", meeting.sequence);
                more.put("state", moved ? "SCHEDULED" : "CANCELLED");
                more.put("cancelReason", moved ? null : "REPLACED");
                change.ofSeries(GROUP, name, each.getKey(), more);
            }
            return change;
        });
    }

    /** What all a person's mails together, taken in one after the other by a calendar program, say: when, and of which UID. */
    private Map<Instant, String> told(String person) {
        var held = new LinkedHashMap<String, Instant>();
        for (var mail : mails(person)) {
            if (mail.ics().isPresent()) {
                takeIn(held, mail);
            }
        }
        var told = new LinkedHashMap<Instant, String>();
        held.forEach(
                (key, start) -> told.merge(start, key.substring(0, key.indexOf(' ')), (one, other) -> one + other));
        return told;
    }

    private static void takeIn(Map<String, Instant> held, PostBox.Mail mail) {
        var cancels = mail.ics().orElseThrow().contains("METHOD:CANCEL");
        for (var event : mail.calendar().getEvents()) {
            if (event.getRecurrenceId() != null) {
                var key = key(event, event.getRecurrenceId().getValue().toInstant());
                if (cancels) {
                    held.remove(key);
                } else {
                    held.put(key, start(event));
                }
            } else {
                held.keySet().removeIf(key -> key.startsWith(event.getUid().getValue() + " "));
                var dates = event.getDateIterator(TimeZone.getTimeZone(Events.OSLO));
                while (dates.hasNext()) {
                    var date = dates.next().toInstant();
                    held.put(key(event, date), date);
                }
            }
        }
    }

    private static String key(VEvent event, Instant date) {
        return event.getUid().getValue() + " " + date;
    }

    private static Instant start(VEvent event) {
        return event.getDateStart().getValue().toInstant();
    }
}
