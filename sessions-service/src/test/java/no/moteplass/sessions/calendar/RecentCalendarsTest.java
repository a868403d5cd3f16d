package no.moteplass.sessions.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import no.moteplass.sessions.subscription.Token;

/** What is remembered of calendars, and for how long. */
class RecentCalendarsTest {

    private static final Instant NOON = Instant.parse("2027-01-12T12:00:00Z");
    private static final Token ADDRESS = new Token("an-address");

    private Instant now = NOON;
    private final RecentCalendars recent = new RecentCalendars(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    private static RenderedCalendar calendar(String etag, byte[] body, byte[] packed) {
        return new RenderedCalendar(1, LocalDate.of(2027, 1, 1), etag, NOON, body, packed);
    }

    private void keep(RenderedCalendar calendar) {
        recent.keep(ADDRESS.hash(), calendar, now, recent.forgettings());
    }

    @Test
    void is_known_for_five_seconds_from_before_it_was_read() {
        keep(calendar("a", new byte[] {1}, null));
        now = NOON.plus(Duration.ofMillis(4_999));
        assertThat(recent.at(ADDRESS)).isPresent();
        now = NOON.plusSeconds(5);
        assertThat(recent.at(ADDRESS)).isEmpty();
        now = NOON.minusSeconds(1);
        assertThat(recent.at(ADDRESS)).isEmpty();
    }

    @Test
    void nothing_is_known_of_other_addresses_or_once_all_was_forgotten() {
        keep(calendar("a", new byte[] {1}, null));
        assertThat(recent.at(new Token("another"))).isEmpty();
        recent.forget();
        assertThat(recent.at(ADDRESS)).isEmpty();
    }

    @Test
    void what_was_forgotten_while_it_was_read_is_not_kept() {
        var before = recent.forgettings();
        recent.forget();
        recent.keep(ADDRESS.hash(), calendar("a", new byte[] {1}, null), now, before);
        assertThat(recent.at(ADDRESS)).isEmpty();
    }

    @Test
    void both_forms_of_one_writing_are_kept_and_none_of_an_older_one() {
        keep(calendar("a", new byte[] {1}, null));
        keep(calendar("a", null, new byte[] {2}));
        keep(calendar("a", null, null));
        assertThat(recent.at(ADDRESS)).hasValueSatisfying(each -> {
            assertThat(each.body()).containsExactly(1);
            assertThat(each.packed()).containsExactly(2);
        });
        keep(calendar("b", null, null));
        assertThat(recent.at(ADDRESS))
                .hasValueSatisfying(each -> assertThat(each.body()).isNull());
    }

    @Test
    void memory_is_bounded_and_what_was_asked_for_longest_ago_goes_first() {
        var large = new byte[1 << 20];
        for (var each = 0; each < 20; each++) {
            recent.keep(new Token("t" + each).hash(), calendar("a", large, null), now, recent.forgettings());
        }
        assertThat(recent.at(new Token("t19"))).isPresent();
        assertThat(recent.at(new Token("t13"))).isPresent();
        assertThat(recent.at(new Token("t5"))).isEmpty();
    }
}
