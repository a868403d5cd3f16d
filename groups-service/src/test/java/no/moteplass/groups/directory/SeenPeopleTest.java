package no.moteplass.groups.directory;

import static no.moteplass.groups.Cast.API;
import static no.moteplass.groups.Cast.coordinator;
import static no.moteplass.groups.Cast.frontLine;
import static no.moteplass.groups.Cast.patch;
import static no.moteplass.groups.Cast.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.groups.Cast.Person;
import no.moteplass.platform.testing.PostgresResource;
import no.moteplass.platform.testing.http.Answer;

/** Whoever called a moment ago is not looked up again, and whoever has left is out. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SeenPeopleTest {

    @Inject
    Session database;

    @Inject
    SessionFactory factory;

    private static Answer calls(Person person) {
        return person.asks().get(API + "/org-units?limit=1");
    }

    private static Person seen() {
        var person = frontLine();
        calls(person).statusCode(200);
        calls(person).statusCode(200);
        return person;
    }

    private static void isOut(Person person) {
        calls(person).statusCode(403).body("type", endsWith("/problems/inactive"));
    }

    private static void setActive(Person person, boolean active) {
        patch("/leaders/" + person.id(), version(person), Map.of("active", active))
                .statusCode(200);
    }

    @Test
    void who_has_left_is_out_at_once_and_who_comes_back_is_in_at_once() {
        var person = seen();
        setActive(person, false);
        isOut(person);
        setActive(person, true);
        calls(person).statusCode(200);
    }

    @Test
    void who_is_erased_is_out_at_once() {
        var person = seen();
        coordinator()
                .header("If-Match", "\"" + version(person) + "\"")
                .delete(API + "/leaders/" + person.id())
                .statusCode(204);
        calls(person).statusCode(403).body("type", endsWith("/problems/not-in-directory"));
    }

    /** Another instance has changed the row: this one is told nothing. */
    @Test
    void who_has_left_by_another_instance_is_out_within_two_seconds() {
        var person = seen();
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeMutationQuery("update leader set active = false where id = ?1")
                        .setParameter(1, UUID.fromString(person.id()))
                        .executeUpdate());
        await().atMost(Duration.ofSeconds(3)).untilAsserted(() -> isOut(person));
    }

    @Test
    void a_second_call_looks_nobody_up() {
        factory.getStatistics().setStatisticsEnabled(true);
        try {
            var person = frontLine();
            calls(person).statusCode(200);
            await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
                calls(person).statusCode(200);
                factory.getStatistics().clear();
                calls(person).statusCode(200);
                assertThat(factory.getStatistics().getPrepareStatementCount()).isEqualTo(1);
            });
        } finally {
            factory.getStatistics().setStatisticsEnabled(false);
        }
    }
}
