package no.moteplass.sessions.session;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import no.moteplass.sessions.details.SessionDetails;
import no.moteplass.sessions.details.Venue;

/** Which of a session's time, title, place and link are its own and no longer its series' (S3). */
@Embeddable
record OwnDetails(
        @Column(name = "own_time") boolean time,
        @Column(name = "own_title") boolean title,
        @Column(name = "own_place") boolean place,
        @Column(name = "own_link") boolean link) {

    static OwnDetails none() {
        return new OwnDetails(false, false, false, false);
    }

    /** What was changed about the session alone is its own from now on. */
    OwnDetails with(SessionDetails before, SessionDetails now) {
        return new OwnDetails(
                time || now.isAtAnotherTimeThan(before),
                title || !now.title().equals(before.title()),
                place
                        || now.venue().hasOtherPlaceThan(before.venue())
                        || now.venue().hasOtherDistrictThan(before.venue()),
                link || now.venue().hasOtherLinkThan(before.venue()));
    }

    /** What its series says of the session, but for what is its own. */
    SessionDetails keptIn(SessionDetails series, SessionDetails own) {
        return new SessionDetails(
                time ? own.timing() : series.timing(),
                title ? own.title() : series.title(),
                new Venue(
                        place ? own.venue().place() : series.venue().place(),
                        place ? own.venue().district() : series.venue().district(),
                        link ? own.venue().link() : series.venue().link()));
    }
}
