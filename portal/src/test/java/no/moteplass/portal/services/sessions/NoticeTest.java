package no.moteplass.portal.services.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;

import org.junit.jupiter.api.Test;

class NoticeTest {

    private static final Instant NOW = Instant.parse("2026-12-01T08:00:00Z");

    @Test
    void a_date_is_soon_when_it_is_nearer_than_twenty_eight_days() {
        var day28 = OffsetDateTime.parse("2026-12-29T09:00:00+01:00");

        assertThat(Notice.isShortFor(day28.minusMinutes(1), NOW)).isTrue();
        assertThat(Notice.isShortFor(day28, NOW)).isFalse();
    }

    @Test
    void a_move_is_soon_inside_fourteen() {
        var day14 = OffsetDateTime.parse("2026-12-15T09:00:00+01:00");

        assertThat(Notice.isShortForMoving(day14.minusMinutes(1), NOW)).isTrue();
        assertThat(Notice.isShortForMoving(day14, NOW)).isFalse();
        assertThat(Notice.isShortForMoving(OffsetDateTime.parse("2020-01-01T09:00:00+01:00"), NOW))
                .isFalse();
    }
}
