package no.moteplass.sessions.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import no.moteplass.platform.time.Oslo;
import no.moteplass.sessions.details.Venue;
import no.moteplass.sessions.session.FacilitatorAssignment.Named;
import no.moteplass.sessions.timing.Timing;

/** A session's states: refusals first, and a refusal leaves no trace. */
class SessionTest {

    private static final LocalDateTime NINE = LocalDateTime.parse("2027-02-01T09:00");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Timing TIMING = new Timing(NINE, Oslo.ZONE, HOUR);
    private static final Instant START = TIMING.startsAt();
    private static final Instant PLANNED = Instant.parse("2027-01-01T12:00:00Z");
    private static final Instant BEFORE = Instant.parse("2027-01-20T12:00:00Z");
    private static final Venue ROOM = new Venue("Rådhuset, møterom 3", null, null);
    private static final UUID ANNA = new UUID(1, 1);
    private static final UUID BEN = new UUID(1, 2);

    private static SessionPlan plan() {
        return new SessionPlan(
                new UUID(2, 1), new UUID(3, 1), "Refleksjonsgruppe", TIMING, RotationMode.FIXED, ROOM, PLANNED);
    }

    private static Session alone() {
        return Session.alone(plan(), "uid@moteplass");
    }

    private static Session inSeries() {
        return Session.inSeries(plan(), new UUID(4, 1), "uid@moteplass");
    }

    private static Named lead(UUID person) {
        return new Named(person, LeadRole.LEAD, AssignmentSource.NAMED);
    }

    /** All that can be seen of a session. */
    private static List<Object> all(Session session) {
        var seen = new ArrayList<>();
        seen.addAll(List.of(
                session.title(),
                session.timing(),
                session.startsAt(),
                session.endsAt(),
                session.venue(),
                session.sequence(),
                session.lastModified(),
                session.isCancelled(),
                session.facilitators()));
        seen.add(session.cancelReason());
        seen.add(session.cancelledAt());
        return seen;
    }

    @Test
    void refuses_every_change_from_the_moment_it_starts_and_leaves_no_trace() {
        for (var now : List.of(START, START.plusSeconds(1), START.plus(HOUR))) {
            var session = alone();
            var before = all(session);
            var started = new Changing.Refused(SessionRefusal.ALREADY_STARTED);
            assertThat(session.cancel(CancelReason.CANCELLED, now)).isEqualTo(started);
            assertThat(session.moveTo(new Timing(NINE.plusDays(1), Oslo.ZONE, HOUR), now))
                    .isEqualTo(started);
            assertThat(session.describe("Annet", Venue.NOT_YET, now)).isEqualTo(started);
            assertThat(all(session)).isEqualTo(before);
        }
    }

    @Test
    void changes_until_the_last_moment_before_it_starts() {
        assertThat(alone().cancel(CancelReason.CANCELLED, START.minusNanos(1))).isEqualTo(new Changing.Changed());
    }

    @Test
    void refuses_every_change_once_it_is_cancelled_whatever_the_time() {
        for (var now : List.of(BEFORE, START)) {
            var session = alone();
            session.cancel(CancelReason.CANCELLED, BEFORE);
            var before = all(session);
            var cancelled = new Changing.Refused(SessionRefusal.ALREADY_CANCELLED);
            assertThat(session.cancel(CancelReason.REPLACED, now)).isEqualTo(cancelled);
            assertThat(session.moveTo(new Timing(NINE.plusDays(1), Oslo.ZONE, HOUR), now))
                    .isEqualTo(cancelled);
            assertThat(session.describe("Annet", Venue.NOT_YET, now)).isEqualTo(cancelled);
            assertThat(session.cancelWithGroup(now)).isEqualTo(new Changing.AsBefore());
            assertThat(all(session)).isEqualTo(before);
        }
    }

    @Test
    void keeps_why_and_when_it_was_cancelled_and_frees_who_leads_it() {
        var session = alone();
        session.ledBy(List.of(lead(ANNA)), PLANNED);
        assertThat(session.cancel(CancelReason.CANCELLED, BEFORE)).isEqualTo(new Changing.Changed());
        assertThat(session.isCancelled()).isTrue();
        assertThat(session.cancelReason()).isEqualTo(CancelReason.CANCELLED);
        assertThat(session.cancelledAt()).isEqualTo(BEFORE);
        assertThat(session.sequence()).isEqualTo(1);
        assertThat(session.lead()).as("it is still known who was to lead it").contains(ANNA);
    }

    @Test
    void is_cancelled_with_its_group_even_if_that_is_learned_late() {
        var session = alone();
        assertThat(session.cancelWithGroup(START.plusSeconds(60))).isEqualTo(new Changing.Changed());
        assertThat(session.cancelReason()).isEqualTo(CancelReason.GROUP_CLOSED);
        assertThat(SessionState.of(session, START.plusSeconds(60))).isEqualTo(SessionState.CANCELLED);
    }

    @Test
    void is_held_from_the_moment_it_ends() {
        var session = alone();
        assertThat(SessionState.of(session, START.plus(HOUR).minusNanos(1))).isEqualTo(SessionState.SCHEDULED);
        assertThat(SessionState.of(session, START.plus(HOUR))).isEqualTo(SessionState.HELD);
    }

    @Test
    void keeps_its_uid_and_its_original_date_when_it_moves() {
        var session = inSeries();
        session.ledBy(List.of(lead(ANNA)), PLANNED);
        var later = new Timing(NINE.plusDays(1), Oslo.ZONE, Duration.ofMinutes(90));
        assertThat(session.moveTo(later, BEFORE)).isEqualTo(new Changing.Changed());
        assertThat(session.timing()).isEqualTo(later);
        assertThat(session.startsAt()).isEqualTo(later.startsAt());
        assertThat(session.endsAt()).isEqualTo(later.endsAt());
        assertThat(session.uid()).isEqualTo("uid@moteplass");
        assertThat(session.recurrenceId()).isEqualTo(NINE);
        assertThat(session.sequence()).isEqualTo(1);
        assertThat(session.lastModified()).isEqualTo(BEFORE);
        assertThat(session.leaders()).containsExactly(ANNA);
    }

    @Test
    void is_as_before_when_nothing_about_it_is_new() {
        var session = alone();
        var before = all(session);
        assertThat(session.moveTo(TIMING, BEFORE)).isEqualTo(new Changing.AsBefore());
        assertThat(session.describe("Refleksjonsgruppe", ROOM, BEFORE)).isEqualTo(new Changing.AsBefore());
        assertThat(session.ledBy(List.of(), BEFORE)).isFalse();
        assertThat(all(session)).isEqualTo(before);
    }

    @Test
    void raises_its_sequence_for_another_place_and_not_for_another_title() {
        var session = alone();
        session.describe("Ny tittel", ROOM, BEFORE);
        assertThat(session.sequence()).isZero();
        session.describe("Ny tittel", new Venue("Deichman", null, null), BEFORE);
        assertThat(session.sequence()).isEqualTo(1);
        session.describe("Ny tittel", new Venue("Deichman", null, "https://example.org/rom/3"), BEFORE);
        assertThat(session.sequence()).isEqualTo(2);
        session.describe("Ny tittel", new Venue("Deichman", "Sentrum", "https://example.org/rom/3"), BEFORE);
        assertThat(session.venue().district()).isEqualTo("Sentrum");
        assertThat(session.sequence()).as("no calendar shows the district").isEqualTo(2);
        session.describe("Ny tittel", Venue.NOT_YET, BEFORE);
        assertThat(session.venue()).isEqualTo(Venue.NOT_YET);
        assertThat(session.sequence()).isEqualTo(3);
    }

    @Test
    void names_the_lead_first_and_changes_only_when_others_lead() {
        var session = alone();
        var helper = new Named(BEN, LeadRole.CO, AssignmentSource.NAMED);
        assertThat(session.ledBy(List.of(helper, lead(ANNA)), BEFORE)).isTrue();
        assertThat(session.facilitators()).containsExactly(lead(ANNA), helper);
        assertThat(session.ledBy(List.of(lead(ANNA), helper), START)).isFalse();
        assertThat(session.lastModified()).isEqualTo(BEFORE);
        assertThat(session.sequence()).as("who leads moves no calendar").isZero();
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    /** Whatever is done to it in whatever order: the sequence never falls, and what has ended does not change. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void never_goes_back_whatever_is_done_to_it(long seed) {
        var random = new Random(seed);
        var session = random.nextBoolean() ? alone() : inSeries();
        var now = BEFORE;
        for (var step = 0; step < 12; step++) {
            now = now.plus(Duration.ofHours(random.nextInt(72)));
            var before = all(session);
            var sequence = session.sequence();
            var refusal = session.refusalToChange(now);
            var came = switch (random.nextInt(3)) {
                case 0 -> session.cancel(CancelReason.CANCELLED, now);
                case 1 -> session.moveTo(new Timing(NINE.plusHours(random.nextInt(48)), Oslo.ZONE, HOUR), now);
                default -> session.describe("Tittel " + random.nextInt(3), ROOM, now);
            };
            assertThat(came instanceof Changing.Refused)
                    .as("seed %d, step %d", seed, step)
                    .isEqualTo(refusal.isPresent());
            assertThat(session.sequence()).isGreaterThanOrEqualTo(sequence);
            if (came instanceof Changing.Changed) {
                assertThat(session.lastModified()).isEqualTo(now);
            } else {
                assertThat(all(session)).isEqualTo(before);
            }
        }
    }
}
