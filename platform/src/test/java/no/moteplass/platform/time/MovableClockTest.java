package no.moteplass.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clock, its lead, and the file that keeps it. */
class MovableClockTest {

    private static final Instant NOON = Instant.parse("2027-01-14T12:00:00.123456789Z");

    private final List<String> heard = new ArrayList<>();
    private boolean busy;

    private final ClockListener listener = new ClockListener() {
        @Override
        public void beforeMove() {
            if (busy) {
                throw new IllegalStateException("busy");
            }
            heard.add("rest");
        }

        @Override
        public void afterMove() {
            heard.add("go on");
        }
    };

    private final MovableClock clock = new MovableClock(() -> NOON, Duration.ZERO, () -> List.of(listener));

    @Test
    void tells_real_time_in_utc_to_the_microsecond() {
        assertThat(clock.instant()).isEqualTo(Instant.parse("2027-01-14T12:00:00.123456Z"));
        assertThat(clock.getZone()).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void listeners_rest_while_it_moves() {
        clock.setOffset(Duration.ofHours(48));
        assertThat(clock.instant()).isEqualTo(Instant.parse("2027-01-16T12:00:00.123456Z"));
        assertThat(heard).containsExactly("rest", "go on");
    }

    @Test
    void the_same_time_is_read_in_another_zone_also_after_a_move() {
        var oslo = clock.withZone(ZoneId.of("Europe/Oslo"));
        clock.setOffset(Duration.ofDays(1));
        assertThat(oslo.instant()).isEqualTo(clock.instant());
        assertThat(oslo.getZone()).isEqualTo(ZoneId.of("Europe/Oslo"));
    }

    @Test
    void never_goes_back_when_moved_by_its_address(@TempDir Path folder) {
        var moving = new ClockMoving(clock, new OffsetFile(folder.resolve("clock")));
        assertThat(moving.to("PT48H")).isEqualTo(new ClockMoving.Outcome.Moved());
        assertThat(moving.to("PT47H59M59S")).isEqualTo(new ClockMoving.Outcome.WouldGoBack(Duration.ofHours(48)));
        assertThat(moving.to("-PT1S")).isInstanceOf(ClockMoving.Outcome.WouldGoBack.class);
        assertThat(moving.to("two days")).isInstanceOf(ClockMoving.Outcome.NoDuration.class);
        assertThat(moving.to("PT48H")).isEqualTo(new ClockMoving.Outcome.Moved());
        assertThat(clock.offset()).isEqualTo(Duration.ofHours(48));
    }

    @Test
    void keeps_its_lead_over_a_restart(@TempDir Path folder) {
        var file = new OffsetFile(folder.resolve("data").resolve("clock"));
        assertThat(file.read()).isZero();
        new ClockMoving(clock, file).to("P2DT1H");
        assertThat(file.read()).isEqualTo(Duration.ofHours(49));
    }

    @Test
    void stays_if_a_listener_cannot_rest(@TempDir Path folder) {
        var file = new OffsetFile(folder.resolve("clock"));
        busy = true;
        assertThatThrownBy(() -> new ClockMoving(clock, file).to("PT1H")).isInstanceOf(IllegalStateException.class);
        assertThat(clock.offset()).isZero();
        assertThat(file.read()).isZero();
        assertThat(heard).containsExactly("go on");
    }

    @Test
    void a_file_that_holds_no_duration_is_named_at_the_start(@TempDir Path folder) throws Exception {
        var path = folder.resolve("clock");
        Files.writeString(path, "nonsense");
        assertThatThrownBy(() -> new OffsetFile(path).read()).hasMessageContaining(path.toString());
    }
}
