package no.moteplass.groups.enrolment;

import static no.moteplass.groups.Cast.API;
import static no.moteplass.groups.Cast.frontLine;
import static no.moteplass.groups.Cast.group;
import static no.moteplass.groups.Cast.programme;
import static no.moteplass.groups.Cast.signUp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.Map;

import jakarta.inject.Inject;

import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.groups.Cast.Person;
import no.moteplass.platform.testing.PostgresResource;

/** How many statements a sign-up costs, from the request's first to its last. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SignUpStatementsTest {

    private static final int FINDING_WHO_ASKS = 1;

    /** Whether it is confidential. */
    private static final int FINDING_THE_GROUP = 1;

    /** The group, the turn of whoever tries, how often they did, they themselves, and who attends. */
    private static final int TRYING = FINDING_THE_GROUP + 4;

    /** Before the lock the person's name and the directory's lock; under it the seats, the person, and four rows. */
    private static final int A_SIGN_UP = 2 + 1 + 2 + 4;

    private static final int WHO_ATTENDS = 1;

    @Inject
    SessionFactory database;

    @BeforeEach
    void count() {
        database.getStatistics().setStatisticsEnabled(true);
    }

    @AfterEach
    void countNoMore() {
        database.getStatistics().setStatisticsEnabled(false);
    }

    /** Somebody who has called before: bound, and known. */
    private static Person known() {
        var person = frontLine();
        person.asks().get(API + "/leaders/me").statusCode(200);
        return person;
    }

    private long of(String group, Person person, String state) {
        database.getStatistics().clear();
        signUp(group, person).statusCode(201).body("state", equalTo(state));
        return database.getStatistics().getPrepareStatementCount();
    }

    private void costsAtMost(long most, Map<String, Object> terms) {
        var group = group(terms);
        signUp(group, known()).statusCode(201);
        assertThat(of(group, known(), "PLACED")).isLessThanOrEqualTo(most);
        assertThat(of(group, known(), "WAITING")).isLessThanOrEqualTo(most);
        signUp(group, known()).statusCode(201);
        assertThat(of(group, known(), "WAITING")).as("behind others").isLessThanOrEqualTo(most);
    }

    @Test
    void a_seat_in_a_confidential_group() {
        costsAtMost(FINDING_WHO_ASKS + TRYING + A_SIGN_UP + WHO_ATTENDS, Map.of("maxSize", 2));
    }

    @Test
    void a_seat_in_an_open_group_asks_nobody_who_attends() {
        costsAtMost(
                FINDING_WHO_ASKS + FINDING_THE_GROUP + A_SIGN_UP,
                Map.of("maxSize", 2, "programme", programme(Map.of())));
    }
}
