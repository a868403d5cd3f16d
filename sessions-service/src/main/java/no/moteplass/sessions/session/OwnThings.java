package no.moteplass.sessions.session;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Which of a session's time, place and link are its own and no longer its series'. */
@Embeddable
record OwnThings(
        @Column(name = "own_time") boolean time,
        @Column(name = "own_place") boolean place,
        @Column(name = "own_link") boolean link) {

    static OwnThings none() {
        return new OwnThings(false, false, false);
    }

    OwnThings withTime() {
        return new OwnThings(true, place, link);
    }

    OwnThings with(boolean ownPlace, boolean ownLink) {
        return new OwnThings(time, place || ownPlace, link || ownLink);
    }
}
