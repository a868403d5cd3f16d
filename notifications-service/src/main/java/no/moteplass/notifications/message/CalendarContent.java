package no.moteplass.notifications.message;

import no.moteplass.platform.icalendar.CalendarEvent;
import no.moteplass.platform.icalendar.CalendarMethod.Participation;

/** What a mail program is to put into the reader's calendar (RFC 6047), or take out of it. */
public record CalendarContent(boolean cancels, CalendarEvent event, Participation participation) {}
