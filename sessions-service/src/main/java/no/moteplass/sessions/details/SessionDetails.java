package no.moteplass.sessions.details;

import no.moteplass.sessions.timing.Timing;

/** When a session is, what it is called, and where: what a series says of each of its sessions, unless that is their own. */
public record SessionDetails(Timing timing, String title, Venue venue) {

    /** Whether people have to be told: calendars and mails show when and where, not what the district is. */
    public boolean isElsewhereOrAtAnotherTimeThan(SessionDetails before) {
        return isAtAnotherTimeThan(before)
                || venue.hasOtherPlaceThan(before.venue)
                || venue.hasOtherLinkThan(before.venue);
    }

    public boolean isAtAnotherTimeThan(SessionDetails before) {
        return !timing.equals(before.timing);
    }
}
