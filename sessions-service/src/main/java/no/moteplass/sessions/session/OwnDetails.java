package no.moteplass.sessions.session;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Which of a session's time, place and link are its own and no longer its series' (S3). */
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

    OwnDetails with(Venue before, Venue now) {
        return new OwnDetails(
                time,
                place || now.hasOtherPlaceThan(before) || now.hasOtherDistrictThan(before),
                link || now.hasOtherLinkThan(before));
    }
}
