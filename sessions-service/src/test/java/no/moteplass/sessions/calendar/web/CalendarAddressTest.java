package no.moteplass.sessions.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.sessions.Api;
import no.moteplass.sessions.calendar.CalendarTest;
import no.moteplass.sessions.calendar.Feed;
import no.moteplass.sessions.calendar.Pulled;
import no.moteplass.sessions.subscription.CalendarPulls;

/** Secret addresses: how they are made, read, renewed and ended. */
@QuarkusTest
class CalendarAddressTest extends CalendarTest {

    @Inject
    CalendarPulls pulls;

    @Test
    void refuses_a_wrong_address_and_slows_down_who_guesses() {
        assertThat(pull("/calendars/nonsense.ics").status()).isEqualTo(404);
        var last = 404;
        for (var i = 0; i < 40 && last == 404; i++) {
            last = pull("/calendars/" + UUID.randomUUID() + ".ics").status();
        }
        assertThat(last).isEqualTo(429);
        assertThat(pull("/calendars/nonsense.ics").header("Retry-After")).isEqualTo("60");

        var circle = circle(1);
        assertThat(pull(subscribe(circle.members().getFirst())).status())
                .as("a right one is never slowed down")
                .isEqualTo(200);
    }

    /** A proxy adds a word to what its client sent: the client's own words are nobody's address. */
    @Test
    void an_invented_address_in_front_of_the_proxys_word_does_not_lift_the_limit() {
        var last = 404;
        for (var i = 0; i < 40 && last == 404; i++) {
            last = guessBehindProxy("192.0.2." + i + ", ", "203.0.113.9");
        }
        assertThat(last).isEqualTo(429);
        assertThat(guessBehindProxy("", "203.0.113.9")).as("the same client").isEqualTo(429);
        assertThat(guessBehindProxy("203.0.113.9, ", "203.0.113.10"))
                .as("another client")
                .isEqualTo(404);
    }

    private static int guessBehindProxy(String invented, String client) {
        return pull("/calendars/" + UUID.randomUUID() + ".ics", "X-Forwarded-For", invented + client)
                .status();
    }

    @Test
    void refuses_addresses_for_groups_and_facilitators_until_they_exist() {
        var ben = circle(1).members().getFirst();
        for (var kind : new String[] {"GROUP", "FACILITATOR", "CITY"}) {
            var refused = Api.post(Api.as(ben), "/calendar-subscriptions", Map.of("kind", kind));
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.json().getString("violations[0].field")).isEqualTo("kind");
        }
        assertThat(Api.post(Api.as(ben), "/calendar-subscriptions", Map.of()).statusCode())
                .isEqualTo(422);
        assertThat(Api.post(Api.as(ben), "/calendar-subscriptions", Map.of("kind", "PERSON", "mask", "HALF"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(Api.post(Api.asMachine("sessions.read"), "/calendar-subscriptions", Map.of("kind", "PERSON"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void answers_304_until_something_changes() {
        var circle = circle(1);
        var ben = circle.members().getFirst();
        plan(circle.group(), series(nextYear() + "-02-01T09:00", "FREQ=WEEKLY;COUNT=3"));
        var address = subscribe(ben);
        var first = pull(address);
        var etag = first.header("ETag");
        assertThat(first.header("Cache-Control")).contains("private");
        assertThat(first.header("Content-Type")).isEqualToIgnoringCase("text/calendar; charset=utf-8");
        assertThat(etag).startsWith("\"");

        assertThat(pull(address, "If-None-Match", etag).status()).isEqualTo(304);
        assertThat(pull(address, "If-None-Match", "\"other\", " + etag).status())
                .isEqualTo(304);
        assertThat(pull(address, "If-Modified-Since", first.header("Last-Modified"))
                        .status())
                .isEqualTo(304);
        assertThat(pull(address, "If-None-Match", "\"other\"").status()).isEqualTo(200);
        assertThat(Pulled.head(address).header("ETag")).isNotNull();
        assertThat(Pulled.head(address).status()).isEqualTo(200);

        var session = all(circle.group()).getFirst().get("id");
        Api.post(Api.asCoordinator(), "/sessions/" + session + "/cancel", Map.of());
        var changed = pull(address, "If-None-Match", etag, "If-Modified-Since", first.header("Last-Modified"));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("ETag")).isNotEqualTo(etag);
        assertThat(pull(address, "If-Modified-Since", first.header("Last-Modified"))
                        .status())
                .as("even within the same second")
                .isEqualTo(200);
    }

    @Test
    void is_packed_for_who_can_unpack_it_and_takes_any_accept() {
        var ben = circle(1).members().getFirst();
        var address = subscribe(ben);
        var packed = pull(address, "Accept-Encoding", "gzip", "Accept", "text/html");
        assertThat(packed.status()).isEqualTo(200);
        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.header("ETag")).isNotEqualTo(pull(address).header("ETag"));
        assertThat(pull(address, "Accept-Encoding", "gzip", "If-None-Match", packed.header("ETag"))
                        .status())
                .isEqualTo(304);
        assertThat(packed.text()).isEqualTo(pull(address).text());
    }

    @Test
    void gives_another_address_and_ends_it() {
        var ben = circle(1).members().getFirst();
        var other = circle(1).members().getFirst();
        var made = Api.post(Api.as(ben), "/calendar-subscriptions", Map.of("kind", "PERSON"))
                .json();
        var id = made.getString("id");
        var old = path(made.getString("address"));
        assertThat(old).hasSizeGreaterThan("/calendars/.ics".length() + 42);

        assertThat(Api.post(Api.as(other), "/calendar-subscriptions/" + id + "/rotate", Map.of())
                        .statusCode())
                .isEqualTo(404);
        var renewed = Api.post(Api.as(ben), "/calendar-subscriptions/" + id + "/rotate", Map.of())
                .json();
        assertThat(pull(old).status()).isIn(404, 429);
        assertThat(pull(path(renewed.getString("address"))).status()).isEqualTo(200);

        var listed = Api.get(Api.as(ben), "/calendar-subscriptions");
        assertThat(listed.getList("items.id")).containsExactly(id);
        assertThat(listed.getMap("items[0]")).doesNotContainKey("address");
        assertThat(listed.getString("items[0].lastUsedAt")).isNotNull();
        assertThat(listed.getLong("items[0].version")).isEqualTo(2);

        var path = "/api/v1/calendar-subscriptions/" + id;
        assertThat(Api.as(ben).delete(path).statusCode()).isEqualTo(428);
        assertThat(Api.as(ben).header("If-Match", "\"1\"").delete(path).statusCode())
                .isEqualTo(412);
        assertThat(Api.as(other).header("If-Match", "\"2\"").delete(path).statusCode())
                .isEqualTo(404);
        assertThat(Api.as(ben).header("If-Match", "\"2\"").delete(path).statusCode())
                .isEqualTo(204);
        assertThat(pull(path(renewed.getString("address"))).status()).isIn(404, 429);
    }

    @Test
    void shows_its_secret_once_even_to_who_asks_again_with_the_same_key() {
        var ben = circle(1).members().getFirst();
        var key = UUID.randomUUID().toString();
        var first = Api.post(
                Api.as(ben).header("Idempotency-Key", key), "/calendar-subscriptions", Map.of("kind", "PERSON"));
        var again = Api.post(
                Api.as(ben).header("Idempotency-Key", key), "/calendar-subscriptions", Map.of("kind", "PERSON"));
        assertThat(again.json().getString("id")).isEqualTo(first.json().getString("id"));
        assertThat(again.asString()).doesNotContain("address");
    }

    @Test
    void tells_the_feed_who_pulls_and_who_has_stopped() {
        var ben = circle(1).members().getFirst();
        var address = subscribe(ben);
        assertThat(Feed.of(ben)).isEmpty();
        pull(address);
        pull(address);
        assertThat(Feed.of(ben)).containsExactly(true);
        clock.setOffset(Duration.ofDays(29));
        pulls.forgetWhoStopped();
        assertThat(Feed.of(ben)).containsExactly(true);
        clock.setOffset(Duration.ofDays(31));
        pulls.forgetWhoStopped();
        assertThat(Feed.of(ben)).containsExactly(true, false);
        pull(address);
        assertThat(Feed.of(ben)).containsExactly(true, false, true);
    }

    @Test
    void is_empty_for_a_week_once_its_owner_is_inactive_and_leads_nowhere_after_that() {
        var circle = circle(1);
        var ben = circle.members().getFirst();
        plan(circle.group(), series(nextYear() + "-02-01T09:00", "FREQ=WEEKLY;COUNT=3"));
        var address = subscribe(ben);
        assertThat(calendar(address).expanded()).hasSize(3);
        var left = Instant.now();
        city.active(ben, false);
        city.publish();
        assertThat(calendar(address).expanded()).as("what was there goes").isEmpty();
        city.renamed(ben, "Benedikt", false);
        city.publish();
        itIs(left.plus(Duration.ofDays(7).minusMinutes(1)));
        assertThat(calendar(address).expanded()).isEmpty();
        itIs(left.plus(Duration.ofDays(7).plusMinutes(1)));
        for (var each : List.of(pull(address), Pulled.head(address))) {
            assertThat(each.status())
                    .as("429 where others guess at the same time")
                    .isIn(404, 429);
        }
        city.active(ben, true);
        city.publish();
        assertThat(calendar(address).expanded()).as("back").hasSize(3);
    }
}
