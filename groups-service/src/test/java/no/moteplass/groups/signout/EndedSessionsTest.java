package no.moteplass.groups.signout;

import static no.moteplass.groups.Cast.API;
import static no.moteplass.groups.Cast.as;
import static no.moteplass.groups.Cast.frontLine;
import static no.moteplass.platform.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.platform.testing.PostgresResource;
import no.moteplass.platform.testing.TestTokens;

/** A session that was ended at one instance of the portal is ended at all of them, for as long as it would have lasted. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class EndedSessionsTest {

    @Inject
    EndedSessionRepository sessions;

    @Inject
    EntityManager entities;

    private static String session() {
        var id = new byte[32];
        ThreadLocalRandom.current().nextBytes(id);
        return HexFormat.of().formatHex(id);
    }

    private static String at(String session) {
        return API + "/ended-sessions/" + session;
    }

    private static Map<String, Object> until(Instant time) {
        return Map.of("until", time.toString());
    }

    @Test
    void what_is_ended_is_ended_and_nothing_else_is() {
        var one = session();
        frontLine().asks().get(at(one)).statusCode(404).contentType("application/problem+json");

        var soon = Instant.now().plus(1, ChronoUnit.HOURS);
        for (var time = 0; time < 2; time++) {
            frontLine().asks().body(until(soon)).put(at(one)).statusCode(204);
        }

        frontLine().asks().get(at(one)).statusCode(204);
        frontLine().asks().get(at(session())).statusCode(404);
    }

    @Test
    void only_who_is_signed_in_ends_any_and_asks() {
        var one = session();
        var soon = until(Instant.now().plus(1, ChronoUnit.HOURS));
        given().contentType("application/json").body(soon).put(at(one)).statusCode(401);
        as(TestTokens.leader("ukjent@example.org"))
                .contentType("application/json")
                .body(soon)
                .put(at(one))
                .statusCode(403)
                .body("type", equalTo("/problems/not-in-directory"));
        given().get(at(one)).statusCode(401);
        frontLine().asks().get(at(one)).statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "ABCDEF", "0123", "../leaders/me"})
    void what_is_no_digest_is_nowhere(String session) {
        given().get(at(session)).statusCode(org.hamcrest.Matchers.oneOf(401, 404));
        frontLine()
                .asks()
                .body(until(Instant.now()))
                .put(at(session))
                .statusCode(org.hamcrest.Matchers.oneOf(404, 405));
    }

    @Test
    void a_time_is_needed() {
        frontLine().asks().body(Map.of()).put(at(session())).statusCode(422);
    }

    @Test
    void it_is_remembered_as_long_as_it_would_have_lasted_two_days_at_most_and_then_forgotten() {
        var over = new SessionDigest(session());
        sessions.end(over, Instant.now().minusSeconds(1));
        var distant = new SessionDigest(session());
        sessions.end(distant, Instant.now().plus(400, ChronoUnit.DAYS));
        assertThat(sessions.isEnded(over)).isFalse();
        assertThat(sessions.isEnded(distant)).isTrue();
        assertThat(until(distant)).isBefore(Instant.now().plus(49, ChronoUnit.HOURS));

        assertThat(sessions.forget(1000)).isPositive();

        assertThat(sessions.isEnded(distant)).isTrue();
        assertThat(sessions.forget(1000)).isZero();
    }

    @Transactional
    Instant until(SessionDigest session) {
        return (Instant) entities.createNativeQuery("select until from ended_session where id = :id", Instant.class)
                .setParameter("id", session.bytes())
                .getSingleResult();
    }
}
