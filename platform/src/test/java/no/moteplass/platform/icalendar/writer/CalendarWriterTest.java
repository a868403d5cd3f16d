package no.moteplass.platform.icalendar.writer;

import static no.moteplass.platform.icalendar.Calendars.FIRST;
import static no.moteplass.platform.icalendar.Calendars.HOUR;
import static no.moteplass.platform.icalendar.Calendars.OSLO;
import static no.moteplass.platform.icalendar.Calendars.SENT;
import static no.moteplass.platform.icalendar.Calendars.at;
import static no.moteplass.platform.icalendar.Calendars.cancelled;
import static no.moteplass.platform.icalendar.Calendars.complaints;
import static no.moteplass.platform.icalendar.Calendars.lines;
import static no.moteplass.platform.icalendar.Calendars.moved;
import static no.moteplass.platform.icalendar.Calendars.plain;
import static no.moteplass.platform.icalendar.Calendars.publish;
import static no.moteplass.platform.icalendar.Calendars.series;
import static no.moteplass.platform.icalendar.Calendars.unfold;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import no.moteplass.platform.icalendar.BiweeklyReader;
import no.moteplass.platform.icalendar.CalendarDocument;
import no.moteplass.platform.icalendar.CalendarMethod.Attendee;
import no.moteplass.platform.icalendar.CalendarMethod.Cancel;
import no.moteplass.platform.icalendar.CalendarMethod.Participation;
import no.moteplass.platform.icalendar.CalendarMethod.Person;
import no.moteplass.platform.icalendar.CalendarMethod.Publish;
import no.moteplass.platform.icalendar.CalendarMethod.Request;
import no.moteplass.platform.icalendar.EventDetails;
import no.moteplass.platform.icalendar.EventDetails.Classification;
import no.moteplass.platform.icalendar.EventDetails.EventStatus;
import no.moteplass.platform.icalendar.EventInstances;
import no.moteplass.platform.icalendar.Revision;
import no.moteplass.platform.icalendar.SingleEvent;

@Execution(ExecutionMode.CONCURRENT)
class CalendarWriterTest {

    private static final LocalDateTime FEBRUARY = LocalDateTime.of(2027, 2, 1, 9, 0);
    private static final Person SERVICE = new Person("ikke-svar@example.org", "Møteplass: \"OKF\"; Oslo");
    private static final Attendee ANNA =
            new Attendee(new Person("anna@example.org", "Anna Å"), Participation.NEEDS_ACTION);

    @ParameterizedTest
    @ValueSource(strings = {"", "anna", "a@b\r\nATTENDEE:x@y", "a@b,c@d", "a b@c", "a@b;x", "<a@b>"})
    void refuses_what_is_no_address(String email) {
        assertThatThrownBy(() -> new Person(email, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refuses_a_uid_of_two_lines_a_colour_that_is_none_and_an_event_without_length() {
        assertThatThrownBy(() -> new SingleEvent("a\r\nb", OSLO, FEBRUARY, HOUR, at("x"), FIRST))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SingleEvent("a", OSLO, FEBRUARY, Duration.ZERO, at("x"), FIRST))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Publish("x", HOUR, "red\r\nX:", OSLO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void writes_a_published_calendar() {
        var details = new EventDetails(
                "Samling, vår; 2027",
                "Rådhuset, møterom 3",
                URI.create("https://example.org/samlinger/1?a=b,c"),
                "Formål:\r\nå møtes\\",
                List.of("Nettverk", "a,b"),
                EventStatus.CONFIRMED,
                Classification.PUBLIC);
        var created = new Revision(3, Instant.parse("2026-11-24T08:00:00.5Z"), Instant.parse("2026-11-01T08:00:00Z"));
        String document =
                publish(new SingleEvent("one@example.org", OSLO, FEBRUARY, Duration.ofMinutes(90), details, created));
        assertThat(unfold(document).replaceAll("(?s)BEGIN:VTIMEZONE.*END:VTIMEZONE\r\n", ""))
                .isEqualTo("""
                        BEGIN:VCALENDAR
                        VERSION:2.0
                        PRODID:-//Moteplass//Moteplass//NO
                        CALSCALE:GREGORIAN
                        METHOD:PUBLISH
                        NAME:Samlinger
                        X-WR-CALNAME:Samlinger
                        REFRESH-INTERVAL;VALUE=DURATION:PT1H
                        X-PUBLISHED-TTL:PT1H
                        COLOR:steelblue
                        BEGIN:VEVENT
                        UID:one@example.org
                        DTSTAMP:20261124T080000Z
                        DTSTART;TZID=Europe/Oslo:20270201T090000
                        DTEND;TZID=Europe/Oslo:20270201T103000
                        SUMMARY:Samling\\, vår\\; 2027
                        LOCATION:Rådhuset\\, møterom 3
                        URL:https://example.org/samlinger/1?a=b,c
                        DESCRIPTION:Formål:\\nå møtes\\\\
                        CATEGORIES:Nettverk,a\\,b
                        CLASS:PUBLIC
                        STATUS:CONFIRMED
                        TRANSP:OPAQUE
                        SEQUENCE:3
                        CREATED:20261101T080000Z
                        LAST-MODIFIED:20261124T080000Z
                        END:VEVENT
                        END:VCALENDAR
                        """.replace("\n", "\r\n"));
        assertThat(complaints(document)).isEmpty();
    }

    @Test
    void an_empty_calendar_still_holds_a_component() {
        assertThat(lines(publish(), "BEGIN:")).contains("BEGIN:VTIMEZONE").doesNotContain("BEGIN:VEVENT");
        assertThat(complaints(publish())).isEmpty();
    }

    @Test
    void every_zone_in_use_is_described_once() {
        String document = publish(
                new SingleEvent("1", OSLO, FEBRUARY, HOUR, at("x"), FIRST),
                new SingleEvent("2", ZoneId.of("America/New_York"), FEBRUARY, HOUR, at("x"), FIRST),
                new SingleEvent("3", OSLO, FEBRUARY, HOUR, at("x"), FIRST));
        assertThat(lines(document, "TZID:")).containsExactly("TZID:America/New_York", "TZID:Europe/Oslo");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Samling\r\nATTENDEE:mailto:x@y.z",
                "Samling\nEND:VEVENT\nBEGIN:VEVENT",
                "Samling\rX-EVIL:1",
                "Samling\u2028X-EVIL:1",
                "Samling\u0085X-EVIL:1",
                "Samling\u000bX-EVIL:1",
                "Sam\u0000ling\u0007\u001b[0m",
                "\u202eSamling",
                "Sam\ud800ling",
                "\"Samling\":;,\\n"
            })
    void text_from_people_never_ends_a_line(String evil) {
        var details =
                new EventDetails(evil, evil, null, evil, List.of(evil), EventStatus.CONFIRMED, Classification.PUBLIC);
        var method = new Request(
                new Person("a@example.org", evil), new Attendee(ANNA.person(), Participation.ACCEPTED), SENT);
        var event = new SingleEvent("1", OSLO, FEBRUARY, HOUR, details, FIRST);
        for (String document : List.of(
                CalendarWriter.write(new CalendarDocument(method, List.of(event))),
                CalendarWriter.write(new CalendarDocument(new Publish(evil, HOUR, null, OSLO), List.of(event))))) {
            assertThat(lines(document, "BEGIN:VEVENT")).hasSize(1);
            assertThat(unfold(document).split("\r\n"))
                    .allMatch(line -> line.matches("[A-Z-]+[;:].*"))
                    .noneMatch(line -> line.startsWith("X-EVIL"))
                    .noneMatch(line -> line.chars().anyMatch(Character::isISOControl));
            assertThat(lines(document, "ATTENDEE")).hasSizeLessThanOrEqualTo(1);
            assertThat(new BiweeklyReader(document).everything()).hasSize(1);
        }
    }

    @Test
    void a_published_calendar_has_nobody_in_it() {
        assertThat(publish(series("FREQ=WEEKLY;COUNT=3", FEBRUARY, dates -> List.of(cancelled(FEBRUARY)))))
                .doesNotContain("ATTENDEE", "ORGANIZER", "mailto:");
    }

    @ParameterizedTest
    @CsvSource({
        "a|b@example.org, a%7Cb@example.org",
        "{a}@example.org, %7Ba%7D@example.org",
        "100%a@example.org, 100%25a@example.org",
        "o'hara+1@example.org, o'hara+1@example.org",
        "ola@blåbær.no, ola@xn--blbr-roah.no"
    })
    void every_address_that_is_taken_can_be_invited(String address, String written) {
        var method = new Request(SERVICE, new Attendee(new Person(address, "Ola"), Participation.NEEDS_ACTION), SENT);
        String document = CalendarWriter.write(new CalendarDocument(
                method, List.of(series("FREQ=DAILY;COUNT=1", FEBRUARY, dates -> List.of(plain(dates.getFirst()))))));
        assertThat(lines(document, "ATTENDEE"))
                .allMatch(line -> line.endsWith(":mailto:" + written))
                .isNotEmpty();
        assertThat(complaints(document)).isEmpty();
    }

    @Test
    void an_invitation_carries_one_attendee_and_the_time_of_sending_and_nothing_cancelled() {
        var event = series(
                "FREQ=WEEKLY;COUNT=4",
                FEBRUARY,
                dates -> List.of(
                        plain(dates.get(1)),
                        cancelled(dates.get(2)),
                        moved(dates.get(3), dates.get(3).plusDays(1))));
        String document = CalendarWriter.write(new CalendarDocument(new Request(SERVICE, ANNA, SENT), List.of(event)));
        assertThat(lines(document, "METHOD")).containsExactly("METHOD:REQUEST");
        assertThat(lines(document, "DTSTAMP")).hasSize(2).containsOnly("DTSTAMP:20261201T100000Z");
        assertThat(lines(document, "ATTENDEE"))
                .hasSize(2)
                .containsOnly("ATTENDEE;CN=\"Anna Å\";PARTSTAT=NEEDS-ACTION;RSVP=FALSE:mailto:anna@example.org");
        assertThat(lines(document, "ORGANIZER"))
                .hasSize(2)
                .containsOnly("ORGANIZER;CN=\"Møteplass: 'OKF'; Oslo\":mailto:ikke-svar@example.org");
        assertThat(lines(document, "EXDATE"))
                .containsExactly("EXDATE;TZID=Europe/Oslo:20270201T090000", "EXDATE;TZID=Europe/Oslo:20270215T090000");
        assertThat(document).doesNotContain("CANCELLED", "X-WR-CALNAME", "REFRESH-INTERVAL");
        assertThat(complaints(document)).isEmpty();
    }

    @Test
    void a_cancellation_of_some_occurrences_names_each_and_cancels_it() {
        var event =
                new EventInstances("series@example.org", OSLO, List.of(plain(FEBRUARY.plusWeeks(1)), plain(FEBRUARY)));
        String document = CalendarWriter.write(new CalendarDocument(new Cancel(SERVICE, ANNA, SENT), List.of(event)));
        assertThat(lines(document, "METHOD")).containsExactly("METHOD:CANCEL");
        assertThat(lines(document, "RECURRENCE-ID"))
                .containsExactly(
                        "RECURRENCE-ID;TZID=Europe/Oslo:20270201T090000",
                        "RECURRENCE-ID;TZID=Europe/Oslo:20270208T090000");
        assertThat(lines(document, "STATUS")).hasSize(2).containsOnly("STATUS:CANCELLED");
        assertThat(lines(document, "RRULE:FREQ=W")).isEmpty();
        assertThat(complaints(document)).isEmpty();
    }

    @Test
    void an_event_across_the_night_of_the_change_lasts_as_long_as_it_lasts() {
        String spring = publish(
                new SingleEvent("1", OSLO, LocalDateTime.of(2027, 3, 28, 1, 0), Duration.ofHours(3), at("x"), FIRST));
        assertThat(lines(spring, "DTEND")).containsExactly("DTEND;TZID=Europe/Oslo:20270328T050000");
        String autumn = publish(new SingleEvent(
                "1", OSLO, LocalDateTime.of(2027, 10, 31, 1, 0), Duration.ofMinutes(150), at("x"), FIRST));
        assertThat(lines(autumn, "DTSTART:2")).containsExactly("DTSTART:20271030T230000Z");
        assertThat(lines(autumn, "DTEND")).containsExactly("DTEND:20271031T013000Z");
        for (String document : List.of(spring, autumn)) {
            assertThat(complaints(document)).isEmpty();
        }
    }
}
