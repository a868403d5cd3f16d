package no.moteplass.platform.icalendar;

/** What a calendar holds: everything that is written under one UID. */
public sealed interface CalendarEvent permits SingleEvent, RecurringEvent, EventInstances {

    /** RFC 5545 section 3.8.4.7: the same for ever, and nobody else's. */
    String uid();
}
