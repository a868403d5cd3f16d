package no.moteplass.portal.mine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import no.moteplass.portal.services.sessions.Session;

class AgendaTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final UUID HANNA = UUID.fromString("01938a00-0000-7000-8000-000000000001");
    private static final UUID INGRID = UUID.fromString("01938a00-0000-7000-8000-000000000002");

    @Test
    void the_next_session_is_the_first_that_is_held() {
        var cancelled = session("2026-12-02T09:00:00+01:00", "CANCELLED", null);
        var held = session("2026-12-08T08:30:00+01:00", "SCHEDULED", null);
        var later = session("2026-12-15T08:30:00+01:00", "SCHEDULED", null);

        var agenda = agenda(cancelled, held, later);

        assertThat(agenda.next()).isEqualTo(held);
        assertThat(agenda.daysUntil(held)).isEqualTo(7);
        assertThat(agenda.cancelled()).containsExactly(cancelled);
        assertThat(agenda.months())
                .singleElement()
                .satisfies(month -> assertThat(month.sessions()).containsExactly(later));
        assertThat(agenda.later()).isEqualTo(1);
    }

    @Test
    void nothing_planned_is_no_next_one() {
        assertThat(agenda().next()).isNull();
        assertThat(agenda().later()).isZero();
        assertThat(agenda(session("2026-12-02T09:00:00+01:00", "CANCELLED", null))
                        .next())
                .isNull();
    }

    @Test
    void months_are_those_of_the_city_whatever_the_offset() {
        var agenda = agenda(
                session("2026-12-08T08:30:00+01:00", "SCHEDULED", null),
                session("2026-12-31T22:30:00Z", "SCHEDULED", null),
                session("2026-12-31T23:30:00Z", "SCHEDULED", null),
                session("2027-02-01T09:00:00+01:00", "SCHEDULED", null));

        assertThat(agenda.months()).extracting(month -> month.sessions().size()).containsExactly(1, 1, 1);
    }

    @Test
    void an_answer_is_asked_for_when_the_day_is_near_and_there_is_none() {
        var near = session("2026-12-15T09:00:00+01:00", "SCHEDULED", null);
        var answered = session("2026-12-16T09:00:00+01:00", "SCHEDULED", "DECLINED");
        var far = session("2027-03-01T09:00:00+01:00", "SCHEDULED", null);
        var agenda = agenda(near, answered, far);

        assertThat(agenda.isOpen(near)).isTrue();
        assertThat(agenda.isOpen(answered)).isFalse();
        assertThat(agenda.isOpen(far)).isFalse();
    }

    @Test
    void who_leads_is_not_asked() {
        var led = session("2026-12-15T09:00:00+01:00", "SCHEDULED", null);
        var agenda =
                new Agenda(List.of(led), true, Optional.of(INGRID), TODAY, TODAY.plusDays(21), Agenda.Opened.NOTHING);

        assertThat(agenda.leads(led)).isTrue();
        assertThat(agenda.isAskedOf(led)).isFalse();
        assertThat(agenda.isOpen(led)).isFalse();
    }

    @Test
    void the_one_that_was_answered_last_stays_open_and_all_are_where_that_was_asked_for() {
        var near = session("2026-12-15T09:00:00+01:00", "SCHEDULED", "ACCEPTED");
        var far = session("2027-03-01T09:00:00+01:00", "SCHEDULED", null);
        assertThat(near.id()).isNotNull();

        var one = with(new Agenda.Opened(false, far.id()), near, far);
        assertThat(one.isOpen(near)).isFalse();
        assertThat(one.isOpen(far)).isTrue();
        assertThat(one.isClosedSomewhere()).isFalse();

        var all = with(new Agenda.Opened(true, null), near, far);
        assertThat(all.isOpen(near)).isTrue();
        assertThat(all.isOpen(far)).isTrue();
        assertThat(agenda(near, far).isClosedSomewhere()).isTrue();
    }

    private static Agenda agenda(Session... sessions) {
        return with(Agenda.Opened.NOTHING, sessions);
    }

    private static Agenda with(Agenda.Opened opened, Session... sessions) {
        return new Agenda(List.of(sessions), true, Optional.of(HANNA), TODAY, TODAY.plusDays(21), opened);
    }

    private static Session session(String start, String state, String response) {
        var from = OffsetDateTime.parse(start);
        return new Session(
                UUID.randomUUID(),
                1,
                UUID.randomUUID(),
                "Kveldsvakt",
                null,
                "Samling",
                from,
                from.plusHours(1),
                "Europe/Oslo",
                state,
                null,
                List.of(new Session.Facilitator(INGRID, "Ingrid Iversen", "LEAD", "ROTATION")),
                "Rådhuset",
                null,
                null,
                response,
                null,
                null,
                "SCHEDULED".equals(state) ? List.of("answer") : List.of());
    }
}
