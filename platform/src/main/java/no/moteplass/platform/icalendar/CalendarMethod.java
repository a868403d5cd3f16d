package no.moteplass.platform.icalendar;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import no.moteplass.platform.text.EmailAddress;

/**
 * Why a document is handed over (METHOD, RFC 5546 section 1.4). Only a message to one person has people in it: a
 * published calendar cannot.
 */
public sealed interface CalendarMethod {

    /**
     * A calendar that is fetched again and again. DTSTAMP is LAST-MODIFIED, so that the same state gives the same bytes.
     *
     * @param name NAME (RFC 7986 section 5.1) and X-WR-CALNAME
     * @param refreshInterval REFRESH-INTERVAL (RFC 7986 section 5.7) and X-PUBLISHED-TTL
     * @param color a colour's name in CSS 3 (RFC 7986 section 5.9)
     * @param zone described even when no event uses it, for a calendar holds at least one component
     */
    record Publish(
            String name, Duration refreshInterval, @Nullable String color, ZoneId zone) implements CalendarMethod {
        public Publish {
            Checks.duration(refreshInterval);
            if (color != null && !color.matches("[a-z]+")) {
                throw new IllegalArgumentException("Not the name of a colour: " + color);
            }
        }
    }

    /** An invitation or its update. What is cancelled is left out of it: that goes by {@link Cancel}. */
    record Request(Person organizer, Attendee attendee, Instant sentAt) implements CalendarMethod {}

    /** Events that the attendee no longer has. All of them are written as cancelled. */
    record Cancel(Person organizer, Attendee attendee, Instant sentAt) implements CalendarMethod {}

    /** A calendar user (RFC 5545 section 3.3.3), known by an e-mail address. */
    record Person(String email, @Nullable String name) {
        public Person {
            if (EmailAddress.read(email).isEmpty()) {
                throw new IllegalArgumentException("Not an e-mail address");
            }
        }
    }

    /** The one person a message is for; no answer is asked for by mail (RSVP=FALSE). */
    record Attendee(Person person, Participation participation) {}

    /** PARTSTAT (RFC 5545 section 3.2.12). */
    enum Participation {
        NEEDS_ACTION,
        ACCEPTED,
        DECLINED,
        TENTATIVE
    }

    /** The value of METHOD, also of the MIME parameter of that name (RFC 6047 section 2.4). */
    default String value() {
        return getClass().getSimpleName().toUpperCase(Locale.ROOT);
    }
}
