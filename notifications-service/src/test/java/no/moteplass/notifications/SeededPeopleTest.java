package no.moteplass.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.notifications.story.Events;
import no.moteplass.notifications.story.Story;

/**
 * Histories made at random of people who come late, go inactive, come back, join and leave, while sessions are planned,
 * moved and cancelled. When all is quiet, everybody knows what an independent model says, by as few mails as there were
 * differences; meanwhile nobody inactive got anything but cancellations.
 */
@QuarkusTest
class SeededPeopleTest extends Story {

    private static final String GROUP = "Tirsdag";
    private static final String SINCE = "2026-12-20T09:00";
    private static final int STEPS = 40;

    /** What holds, as the events have said so far. */
    private final Map<String, Person> people = new LinkedHashMap<>();

    private final Map<String, Meeting> meetings = new LinkedHashMap<>();

    private static final class Person {
        private boolean known;
        private boolean active = true;
        private boolean seated = true;

        private boolean isReached() {
            return known && active;
        }
    }

    private static final class Meeting {
        private LocalDateTime start = LocalDateTime.parse("2027-01-12T09:00");
        private boolean off;
        private int sequence;
    }

    static LongStream seeds() {
        var first = Long.getLong("moteplass.seed", 1L);
        return LongStream.range(first, first + Integer.getInteger("moteplass.seeds", 5));
    }

    @ParameterizedTest(name = "moteplass.seed {0}")
    @MethodSource("seeds")
    void everybody_ends_up_knowing_what_holds(long seed) {
        var random = new Random(seed);
        groups(change -> change.programme("refleksjon-forstelinje").group(GROUP, "ACTIVE", true));
        for (var name : List.of("ada", "bo", "cai", "dag")) {
            people.put(name, new Person());
            groups(change -> change.seat(GROUP, name, instant(SINCE), null));
        }
        for (var step = 0; step < STEPS; step++) {
            something(random);
            if (random.nextInt(3) == 0) {
                var before = sentToWhoeverIsNotReached();
                mailsLeave();
                assertThat(sentToWhoeverIsNotReached())
                        .as("seed %d, step %d", seed, step)
                        .isEqualTo(before);
            }
        }
        mailsLeave();
        people.forEach((name, person) -> {
            person.known = true;
            person.active = true;
            groups(change -> change.leader(name, "nb"));
        });
        mailsLeave();
        mailsLeave();
        assertThat(known()).as("seed %d", seed).isEqualTo(expected());
        assertThat(reminded()).as("seed %d", seed).isEqualTo(expected());
        assertThat(rows("select kind || ' ' || state from delivery where state in ('PENDING', 'RETRYING', 'SENDING')"
                        + " and kind <> 'session-reminder'"))
                .as("seed %d", seed)
                .isEmpty();
        nothingIsSaidTwice(seed);
        var sent = sent();
        people.keySet().forEach(name -> {
            groups(change -> change.leader(name, "nb", Map.of("active", false)));
            groups(change -> change.leader(name, "nb"));
        });
        mailsLeave();
        assertThat(sent())
                .as("seed %d: away and back, and nothing has changed", seed)
                .isEqualTo(sent);
    }

    private void something(Random random) {
        var name = List.copyOf(people.keySet()).get(random.nextInt(people.size()));
        var person = people.get(name);
        switch (random.nextInt(7)) {
            case 0 -> plan("samling " + meetings.size(), random);
            case 1, 2 -> move(random);
            case 3 -> cancel(random);
            case 4 -> {
                person.seated = !person.seated;
                groups(change ->
                        change.seat(GROUP, name, person.seated ? now() : instant(SINCE), person.seated ? null : now()));
            }
            default -> {
                person.active = !person.known || !person.active;
                person.known = true;
                groups(change -> change.leader(name, "nb", Map.of("active", person.active)));
            }
        }
    }

    private void plan(String name, Random random) {
        var meeting = new Meeting();
        meeting.start = sometime(random);
        meetings.put(name, meeting);
        tell(name, meeting);
    }

    private void move(Random random) {
        any(random).ifPresent(name -> {
            var meeting = meetings.get(name);
            meeting.start = sometime(random);
            meeting.sequence++;
            tell(name, meeting);
        });
    }

    private void cancel(Random random) {
        any(random).ifPresent(name -> {
            var meeting = meetings.get(name);
            meeting.off = true;
            meeting.sequence++;
            tell(name, meeting);
        });
    }

    private Optional<String> any(Random random) {
        var ahead = meetings.keySet().stream()
                .filter(each -> !meetings.get(each).off)
                .toList();
        return ahead.isEmpty() ? Optional.empty() : Optional.of(ahead.get(random.nextInt(ahead.size())));
    }

    /** From Tuesday to Friday in working hours: a day before is never quiet. */
    private static LocalDateTime sometime(Random random) {
        return LocalDateTime.parse("2027-01-12T09:00")
                .plusWeeks(random.nextInt(3))
                .plusDays(random.nextInt(4))
                .plusHours(random.nextInt(6));
    }

    private void tell(String name, Meeting meeting) {
        UnaryOperator<Events> change = events -> events.session(
                GROUP,
                name,
                meeting.start,
                Map.of("state", meeting.off ? "CANCELLED" : "SCHEDULED", "sequence", meeting.sequence),
                true);
        sessions(change);
    }

    /** Who takes part in what, and when. */
    private List<String> expected() {
        var expected = new TreeSet<String>();
        people.forEach((name, person) -> meetings.forEach((meeting, facts) -> {
            if (person.seated && !facts.off) {
                expected.add(id(name) + " " + id(meeting) + " "
                        + facts.start.atZone(Events.OSLO).toInstant());
            }
        }));
        return List.copyOf(expected);
    }

    private List<String> known() {
        return sorted("select leader_id || ' ' || session_id || ' ' || to_char(starts_at at time zone 'UTC',"
                + " 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') from last_notified where state = 'SCHEDULED'");
    }

    private List<String> reminded() {
        return sorted(
                "select leader_id || ' ' || session_id || ' ' || to_char(for_start at time zone 'UTC',"
                        + " 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') from delivery where kind = 'session-reminder' and state = 'PENDING'");
    }

    private List<String> sorted(String query) {
        return List.copyOf(new TreeSet<>(rows(query)));
    }

    private List<String> sent() {
        return rows("select id || ' ' || kind from delivery where state = 'SENT' order by id");
    }

    /** All that whoever is not reached now was ever sent, but cancellations: it does not grow while they are not. */
    private List<String> sentToWhoeverIsNotReached() {
        var sent = new ArrayList<String>();
        people.forEach((name, person) -> {
            if (!person.isReached()) {
                sent.addAll(rows("select id || ' ' || kind from delivery where state = 'SENT' and leader_id = '"
                        + id(name) + "' and kind <> 'session-cancelled' order by id"));
            }
        });
        return sent;
    }

    /** Of one session, a person is never told the same time twice in a row, nor that it is off when they never knew it. */
    private void nothingIsSaidTwice(long seed) {
        for (var name : people.keySet()) {
            for (var meeting : meetings.keySet()) {
                var said = rows("select d.kind from delivery d join delivery_session s on s.delivery_id = d.id"
                        + " where d.state = 'SENT' and d.kind <> 'session-reminder' and d.leader_id = '" + id(name)
                        + "' and s.session_id = '" + id(meeting) + "' order by d.sent_at, d.id");
                var knows = false;
                for (var kind : said) {
                    assertThat(kind)
                            .as("seed %d: %s about %s: %s", seed, name, meeting, said)
                            .isIn(
                                    knows
                                            ? List.of("session-updated", "session-cancelled")
                                            : List.of("session-invitation"));
                    knows = !kind.equals("session-cancelled");
                }
            }
        }
    }
}
