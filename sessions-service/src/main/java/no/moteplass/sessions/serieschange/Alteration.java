package no.moteplass.sessions.serieschange;

import java.time.LocalDate;
import java.time.LocalTime;

import org.jspecify.annotations.Nullable;

import no.moteplass.sessions.details.SessionDetails;
import no.moteplass.sessions.details.Venue;
import no.moteplass.sessions.session.Session;
import no.moteplass.sessions.timing.Length;
import no.moteplass.sessions.timing.Timing;

/**
 * What is to be otherwise from a date on. Whatever is null stays as it is.
 *
 * @param from the first of the dates that the series' rule gave
 */
record Alteration(
        LocalDate from,
        @Nullable LocalTime time,
        @Nullable Length length,
        @Nullable String title,
        @Nullable Given place,
        @Nullable Given district,
        @Nullable Given link) {

    /** What was said of something that may be missing: null takes it away. */
    record Given(@Nullable String value) {}

    /** What it makes of a session that has nothing of its own. The day stays. */
    SessionDetails of(Session session) {
        return new SessionDetails(
                timing(session.timing()), title == null ? session.title() : title, venue(session.venue()));
    }

    Timing timing(Timing before) {
        var start = time == null ? before.start() : before.start().toLocalDate().atTime(time);
        var duration = length == null ? before.duration() : length.from(start, before.zone());
        return new Timing(start, before.zone(), duration);
    }

    Venue venue(Venue before) {
        return new Venue(given(place, before.place()), given(district, before.district()), given(link, before.link()));
    }

    private static @Nullable String given(@Nullable Given given, @Nullable String before) {
        return given == null ? before : given.value();
    }
}
