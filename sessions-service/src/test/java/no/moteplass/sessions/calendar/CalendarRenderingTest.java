package no.moteplass.sessions.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.sessions.subscription.Token;

/** Calendars as they were last written. */
@QuarkusTest
class CalendarRenderingTest extends CalendarTest {

    @Inject
    CalendarRenderingRepository renderings;

    @Test
    void keeps_nothing_for_an_address_that_ended_while_it_was_read() {
        var rendered = new RenderedCalendar(1, LocalDate.of(2027, 1, 1), "tag", Instant.now(), new byte[] {1}, null);
        renderings.keep(UUID.randomUUID(), UUID.randomUUID(), rendered);
        assertThat(renderings.find(Token.random().hash(), "", false)).isEmpty();
    }
}
