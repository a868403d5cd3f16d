package no.moteplass.sessions.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.sessions.Api;
import no.moteplass.sessions.calendar.CalendarTest;
import no.moteplass.sessions.calendar.Pulled;

/** Calendars that were read a moment ago: the same answers, without the database, and nothing that one may not know any more. */
@QuarkusTest
class RecentCalendarsRouteTest extends CalendarTest {

    @Inject
    SessionFactory statistics;

    @Inject
    Session database;

    @AfterEach
    void countNoMore() {
        statistics.getStatistics().setStatisticsEnabled(false);
    }

    private Pulled withoutAStatement(String address, String... headers) {
        statistics.getStatistics().setStatisticsEnabled(true);
        statistics.getStatistics().clear();
        var answer = pull(address, headers);
        assertThat(statistics.getStatistics().getPrepareStatementCount()).isZero();
        return answer;
    }

    @Test
    void the_same_comes_from_memory_whole_packed_and_unchanged() {
        var circle = circle(1);
        plan(circle.group(), series(nextYear() + "-02-01T09:00", "FREQ=WEEKLY;COUNT=3"));
        var address = subscribe(circle.members().getFirst());
        var whole = pull(address);
        var packed = pull(address, "Accept-Encoding", "gzip");

        var again = withoutAStatement(address);
        assertThat(again.body()).isEqualTo(whole.body());
        assertThat(again.headers().map().keySet())
                .containsAll(whole.headers().map().keySet());
        var packedAgain = withoutAStatement(address, "Accept-Encoding", "gzip");
        assertThat(packedAgain.body()).isEqualTo(packed.body());
        assertThat(packedAgain.header("ETag")).isEqualTo(packed.header("ETag"));
        assertThat(packedAgain.text()).isEqualTo(whole.text());
        for (var etag : new String[] {whole.header("ETag"), packed.header("ETag"), "W/" + whole.header("ETag"), "*"}) {
            var unchanged = withoutAStatement(address, "If-None-Match", etag);
            assertThat(unchanged.status()).isEqualTo(304);
            assertThat(unchanged.header("ETag")).isEqualTo(whole.header("ETag"));
            assertThat(unchanged.body()).isEmpty();
        }
        assertThat(withoutAStatement(address, "Accept-Encoding", "gzip;q=0, identity")
                        .body())
                .isEqualTo(whole.body());
    }

    @Test
    void an_address_that_ends_here_ends_at_once() {
        var ben = circle(1).members().getFirst();
        var made = Api.post(Api.as(ben), "/calendar-subscriptions", Map.of("kind", "PERSON"))
                .json();
        var address = path(made.getString("address"));
        assertThat(pull(address).status()).isEqualTo(200);
        withoutAStatement(address);
        assertThat(Api.as(ben)
                        .header("If-Match", "\"1\"")
                        .delete("/api/v1/calendar-subscriptions/" + made.getString("id"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(pull(address).status()).isIn(404, 429);
    }

    @Test
    void one_that_ended_at_another_instance_ends_within_five_seconds() {
        var ben = circle(1).members().getFirst();
        var made = Api.post(Api.as(ben), "/calendar-subscriptions", Map.of("kind", "PERSON"))
                .json();
        var address = path(made.getString("address"));
        assertThat(pull(address).status()).isEqualTo(200);
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeMutationQuery("delete from calendar_subscription where id = :id")
                        .setParameter("id", UUID.fromString(made.getString("id")))
                        .executeUpdate());
        clock.setOffset(Duration.ofSeconds(5));
        assertThat(pull(address).status()).isIn(404, 429);
    }

    @Test
    void what_an_older_release_wrote_is_packed_when_it_is_read() {
        var address = subscribe(circle(1).members().getFirst());
        var whole = pull(address);
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeMutationQuery("update calendar_rendering set packed = null")
                        .executeUpdate());
        clock.setOffset(Duration.ofSeconds(5));
        var packed = pull(address, "Accept-Encoding", "gzip");
        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.text()).isEqualTo(whole.text());
    }
}
