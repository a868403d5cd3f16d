package no.moteplass.groups.web;

import static no.moteplass.groups.Cast.API;
import static no.moteplass.groups.Cast.COORDINATOR;
import static no.moteplass.groups.Cast.frontLine;
import static no.moteplass.groups.Cast.frontLines;
import static no.moteplass.groups.Cast.group;
import static no.moteplass.groups.Cast.programme;
import static no.moteplass.groups.Cast.putMember;
import static no.moteplass.groups.Cast.signUp;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.groups.Cast;
import no.moteplass.groups.Cast.Person;
import no.moteplass.platform.identity.SeenPeople;
import no.moteplass.platform.testing.PostgresResource;
import no.moteplass.platform.testing.TestTokens;
import no.moteplass.platform.testing.http.Request;

/** A list costs two statements at the most, however long it is, beside the look at who asks and the note that they read it. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ListStatementsTest {

    private static final int WHO_ASKS = 1;
    private static final int A_LIST = 2;
    private static final int AN_AUDIT_ENTRY = 1;

    /** Somebody who is in no directory is looked for by key, external id and address, and among the erased. */
    private static final int A_STRANGER = 5;

    @Inject
    SessionFactory database;

    @Inject
    SeenPeople seen;

    @BeforeEach
    void count() {
        database.getStatistics().setStatisticsEnabled(true);
    }

    @AfterEach
    void countNoMore() {
        database.getStatistics().setStatisticsEnabled(false);
    }

    private long statements(Request asking, String path, int items) {
        seen.forget();
        database.getStatistics().clear();
        assertThat(asking.get(API + path).statusCode(200).<List<?>>path("items"))
                .hasSize(items);
        return database.getStatistics().getPrepareStatementCount();
    }

    private static Request coordinator() {
        return Cast.as(TestTokens.coordinator(COORDINATOR));
    }

    private static Person bound() {
        var person = frontLine();
        person.asks().get(API + "/leaders/me").statusCode(200);
        return person;
    }

    @Test
    void groups() {
        var programme = programme(Map.of("allowsSeveral", true));
        var person = bound();
        for (var each = 0; each < 6; each++) {
            var group = group(Map.of("programme", programme));
            if (each < 3) {
                signUp(group, person).statusCode(201);
            }
        }
        putMember(group(Map.of("programme", programme)), person, Map.of("roles", List.of("FACILITATOR", "MENTOR")))
                .statusCode(201);
        var path = "/groups?limit=200&programme=" + programme;
        assertThat(statements(person.asks(), path, 7)).isLessThanOrEqualTo(WHO_ASKS + A_LIST);
        assertThat(statements(coordinator(), path, 7)).isLessThanOrEqualTo(A_STRANGER + A_LIST);
        assertThat(statements(person.asks(), path + "&member=me", 4)).isLessThanOrEqualTo(WHO_ASKS + A_LIST);
    }

    @Test
    void members() {
        var group = group(Map.of("maxSize", 8, "maxPerUnit", 8));
        var people = frontLines(5);
        people.forEach(each -> signUp(group, each).statusCode(201));
        putMember(group, people.getFirst(), Map.of("roles", List.of("MENTEE", "DEPUTY_FACILITATOR")))
                .statusCode(200);
        var path = "/groups/" + group + "/members";
        assertThat(statements(people.getLast().asks(), path, 6)).isLessThanOrEqualTo(WHO_ASKS + A_LIST);
        assertThat(statements(coordinator(), path, 6)).isLessThanOrEqualTo(A_STRANGER + A_LIST + AN_AUDIT_ENTRY);
    }

    @Test
    void ones_own_sign_ups() {
        var programme = programme(Map.of("allowsSeveral", true, "confidential", true));
        var person = bound();
        for (var each = 0; each < 5; each++) {
            var group = group(Map.of("programme", programme, "maxSize", 1));
            if (each < 2) {
                signUp(group, frontLine()).statusCode(201);
            }
            signUp(group, person).statusCode(201);
        }
        assertThat(statements(person.asks(), "/sign-ups?leader=me", 5)).isLessThanOrEqualTo(WHO_ASKS + A_LIST);
    }
}
