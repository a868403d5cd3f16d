package no.moteplass.platform.jobs;

import static no.moteplass.platform.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.Executors;

import jakarta.inject.Inject;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.platform.jobs.PlantedJobs.Note;
import no.moteplass.platform.testing.PostgresResource;
import no.moteplass.platform.testing.http.Answer;
import no.moteplass.platform.time.MovableClock;

/** Background work on a clock that moves. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@Timeout(60)
class JobsTest {

    private static final LocalDate DAY = LocalDate.of(2027, 2, 1);

    @Inject
    SchedulerClient jobs;

    @Inject
    OneTimeTask<Note> note;

    @Inject
    OneTimeTask<Void> slow;

    @Inject
    Clock clock;

    @Inject
    MovableClock movable;

    @TestHTTPResource(value = "/clock", management = true)
    String address;

    private void schedule(String text, Instant at) {
        jobs.schedule(note.instance(text, new Note(text, DAY)), at);
    }

    private static void ran(String text) {
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> PlantedJobs.NOTES.contains(new Note(text, DAY)));
    }

    private Answer move(String body) {
        return given().contentType("application/json").body(body).post(address);
    }

    private void moveBy(Duration more) {
        var total = movable.offset().plus(more);
        move("{\"offset\":\"" + total + "\"}").statusCode(200).body("offset", equalTo(total.toString()));
    }

    @Test
    void a_job_scheduled_in_a_transaction_that_rolls_back_never_runs() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    schedule("rolled back", clock.instant());
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        schedule("after it", clock.instant());
        ran("after it");
        assertThat(PlantedJobs.NOTES).doesNotContain(new Note("rolled back", DAY));
        assertThat(jobs.getScheduledExecution(note.instanceId("rolled back"))).isEmpty();
    }

    @Test
    void a_job_scheduled_in_a_transaction_runs_once_it_commits() {
        QuarkusTransaction.requiringNew().run(() -> {
            schedule("committed", clock.instant());
            assertThat(PlantedJobs.NOTES).doesNotContain(new Note("committed", DAY));
        });
        ran("committed");
    }

    @Test
    void a_recurring_job_runs_from_the_start_and_when_the_clock_has_come_so_far() {
        Awaitility.await().until(() -> PlantedJobs.BEATS.get() >= 1);
        var beats = PlantedJobs.BEATS.get();
        moveBy(Duration.ofHours(2));
        Awaitility.await().until(() -> PlantedJobs.BEATS.get() > beats);
    }

    @Test
    void what_becomes_due_by_moving_the_clock_runs_at_once() {
        var due = clock.instant().plus(Duration.ofHours(48));
        schedule("in two days", due);
        assertThat(PlantedJobs.NOTES).doesNotContain(new Note("in two days", DAY));
        moveBy(Duration.ofHours(48).plusSeconds(1));
        ran("in two days");
        assertThat(clock.instant()).isAfter(due);
    }

    @Test
    void a_move_waits_for_what_is_running() throws Exception {
        jobs.schedule(slow.instance("slow"), clock.instant());
        PlantedJobs.SLOW_BEGAN.await();
        var offset = movable.offset();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var moved = threads.submit(() -> moveBy(Duration.ofHours(1)));
            Awaitility.await().pollDelay(Duration.ofMillis(500)).until(() -> true);
            assertThat(movable.offset()).isEqualTo(offset);
            PlantedJobs.SLOW_MAY_END.countDown();
            moved.get();
        }
        assertThat(movable.offset()).isEqualTo(offset.plusHours(1));
        assertThat(jobs.getScheduledExecution(slow.instanceId("slow"))).isEmpty();
    }

    @Test
    void the_clock_shows_its_lead() {
        given().get(address)
                .statusCode(200)
                .body("offset", equalTo(movable.offset().toString()))
                .body("now", endsWith("Z"));
    }

    @Test
    void the_clock_never_goes_back() {
        moveBy(Duration.ofMinutes(1));
        move("{\"offset\":\"" + movable.offset().minusSeconds(1) + "\"}").statusCode(409);
        move("{\"offset\":\"PT0S\"}").statusCode(409);
        move("{\"offset\":\"" + movable.offset() + "\"}").statusCode(200);
    }

    @Test
    void the_clock_refuses_what_it_does_not_understand() {
        move("{\"offset\":\"two days\"}").statusCode(422);
        move("{\"offset\":48}").statusCode(400);
        move("{}").statusCode(400);
        move("[]").statusCode(400);
        move("nonsense").statusCode(400);
        given().post(address).statusCode(400);
    }
}
