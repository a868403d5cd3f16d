package no.moteplass.sessions.calendar;

import java.util.List;

import no.moteplass.sessions.City;
import no.moteplass.sessions.SessionsFeed;

/** What the feed tells of a person's pulling. */
public final class Feed {

    private Feed() {}

    public static List<Boolean> of(City.Person person) {
        return SessionsFeed.all().stream()
                .filter(each -> each.type().equals("no.moteplass.calendar.changed"))
                .filter(each -> each.subject().equals(person.id().toString()))
                .map(each -> (Boolean) each.data().get("pulls"))
                .toList();
    }
}
