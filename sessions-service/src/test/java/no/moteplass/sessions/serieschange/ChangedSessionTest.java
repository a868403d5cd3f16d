package no.moteplass.sessions.serieschange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import no.moteplass.platform.time.Oslo;
import no.moteplass.sessions.details.Venue;
import no.moteplass.sessions.serieschange.Alteration.Given;
import no.moteplass.sessions.session.CancelReason;
import no.moteplass.sessions.session.RotationMode;
import no.moteplass.sessions.session.Session;
import no.moteplass.sessions.session.SessionPlan;
import no.moteplass.sessions.timing.Timing;

/** What a change of a series does to one session (S3): a function of the two and of the time. */
class ChangedSessionTest {

    private static final LocalDateTime NINE = LocalDateTime.parse("2027-03-02T09:00");
    private static final Timing TIMING = new Timing(NINE, Oslo.ZONE, Duration.ofHours(1));
    private static final Venue ROOM = new Venue("Rådhuset", "Sentrum", null);
    private static final Instant BEFORE = TIMING.startsAt().minusSeconds(1);

    private static Session session() {
        return Session.inSeries(
                new SessionPlan(
                        new UUID(1, 1),
                        new UUID(2, 1),
                        "Refleksjonsgruppe",
                        TIMING,
                        RotationMode.FIXED,
                        ROOM,
                        Instant.EPOCH),
                new UUID(3, 1),
                "uid@moteplass");
    }

    private static Alteration at(String time) {
        return new Alteration(LocalDate.EPOCH, LocalTime.parse(time), null, null, null, null, null);
    }

    private static Alteration in(String place) {
        return new Alteration(LocalDate.EPOCH, null, null, null, new Given(place), null, null);
    }

    private static void stays(ChangedSession change, WhyKept why) {
        assertThat(change.change()).isEqualTo(SessionChange.KEPT);
        assertThat(change.why()).isEqualTo(why);
        assertThat(change.after()).isEqualTo(change.before());
        assertThat(change.isTold()).isFalse();
    }

    @Test
    void leaves_what_has_begun_and_what_is_cancelled() {
        stays(ChangedSession.following(session(), at("10:00"), TIMING.startsAt()), WhyKept.STARTED);
        stays(ChangedSession.ending(session(), TIMING.startsAt()), WhyKept.STARTED);
        var cancelled = session();
        cancelled.cancel(CancelReason.CANCELLED, BEFORE);
        stays(ChangedSession.following(cancelled, at("10:00"), BEFORE), WhyKept.CANCELLED);
        stays(ChangedSession.ending(cancelled, BEFORE), WhyKept.CANCELLED);
    }

    @Test
    void moves_what_goes_with_its_series_within_its_day() {
        var session = session();
        var change = ChangedSession.following(session, at("10:00"), BEFORE);
        assertThat(change.change()).isEqualTo(SessionChange.MOVED);
        assertThat(change.date()).isEqualTo(NINE);
        assertThat(change.why()).isNull();
        assertThat(change.after().timing()).isEqualTo(new Timing(NINE.plusHours(1), Oslo.ZONE, Duration.ofHours(1)));
        assertThat(session.timing()).as("only worked out").isEqualTo(TIMING);

        session.follow(at("10:00").of(session), BEFORE);
        assertThat(session.details()).isEqualTo(change.after());
        assertThat(session.hasOwnTime()).as("it goes on with its series").isFalse();
        assertThat(ChangedSession.following(session, at("11:00"), BEFORE).change())
                .isEqualTo(SessionChange.MOVED);
        stays(ChangedSession.following(session, at("10:00"), BEFORE), WhyKept.AS_BEFORE);
    }

    @Test
    void leaves_what_is_the_session_s_own() {
        var moved = session();
        moved.moveTo(new Timing(NINE.plusDays(1), Oslo.ZONE, Duration.ofHours(1)), BEFORE);
        stays(ChangedSession.following(moved, at("10:00"), BEFORE), WhyKept.OWN);
        stays(ChangedSession.ending(moved, BEFORE), WhyKept.OWN);
        var placed = session();
        placed.describe("Refleksjonsgruppe", new Venue("Deichman", "Sentrum", null), BEFORE);
        stays(ChangedSession.following(placed, in("Folketeateret"), BEFORE), WhyKept.OWN);
        assertThat(ChangedSession.ending(placed, BEFORE).change()).isEqualTo(SessionChange.ENDED);
    }

    @Test
    void moves_a_session_that_has_a_place_of_its_own_and_leaves_it_there() {
        var placed = session();
        placed.describe("Refleksjonsgruppe", new Venue("Deichman", "Sentrum", null), BEFORE);
        var both = new Alteration(
                LocalDate.EPOCH, LocalTime.of(10, 0), null, null, new Given("Folketeateret"), null, null);
        var change = ChangedSession.following(placed, both, BEFORE);
        assertThat(change.change()).isEqualTo(SessionChange.MOVED);
        assertThat(change.why()).isEqualTo(WhyKept.OWN);
        assertThat(change.after().venue().place()).isEqualTo("Deichman");
    }

    @Test
    void takes_a_place_away_and_tells_nobody_of_a_title() {
        var change = ChangedSession.following(session(), in(null), BEFORE);
        assertThat(change.change()).isEqualTo(SessionChange.PLACE);
        assertThat(change.after().venue()).isEqualTo(new Venue(null, "Sentrum", null));
        assertThat(change.isTold()).isTrue();
        var titled = ChangedSession.following(
                session(), new Alteration(LocalDate.EPOCH, null, null, "Vårens samlinger", null, null, null), BEFORE);
        assertThat(titled.change()).isEqualTo(SessionChange.PLACE);
        assertThat(titled.isTold()).isFalse();
        var own = session();
        own.describe("Kick-off", ROOM, BEFORE);
        stays(
                ChangedSession.following(
                        own, new Alteration(LocalDate.EPOCH, null, null, "Vår", null, null, null), BEFORE),
                WhyKept.OWN);
    }
}
