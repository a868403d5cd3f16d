package no.moteplass.sessions.session;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Which of a session's time, place and link are its own and no longer its series'. */
@Embeddable
record OwnDetails(
        @Column(name = "own_time") boolean time,
        @Column(name = "own_place") boolean place,
        @Column(name = "own_link") boolean link) {

    static OwnDetails none() {
        return new OwnDetails(false, false, false);
    }

    OwnDetails withTime() {
        return new OwnDetails(true, place, link);
    }

    OwnDetails with(boolean ownPlace, boolean ownLink) {
        return new OwnDetails(time, place || ownPlace, link || ownLink);
    }
}
