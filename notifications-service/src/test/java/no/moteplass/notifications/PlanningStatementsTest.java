package no.moteplass.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.notifications.story.Events;
import no.moteplass.notifications.story.Story;

/** Planning many mails costs as many statements as planning few; only what is written is written a batch at a time. */
@QuarkusTest
class PlanningStatementsTest extends Story {

    private static final int FEW = 5;
    private static final int MANY = Integer.getInteger("moteplass.mails", 105);

    /** Rows are written fifty at a time: a mail and its reminder, and what sessions each of them lists. */
    private static final int ROWS_A_MAIL = 4;

    private static final int BATCH = 50;

    @Inject
    SessionFactory hibernate;

    @BeforeEach
    void count() {
        hibernate.getStatistics().setStatisticsEnabled(true);
    }

    @AfterEach
    void countNoMore() {
        hibernate.getStatistics().setStatisticsEnabled(false);
    }

    private static String[] people(String prefix, int many) {
        return IntStream.range(0, many).mapToObj(each -> prefix + each).toArray(String[]::new);
    }

    private long statementsOf(Runnable act) {
        hibernate.getStatistics().clear();
        act.run();
        return hibernate.getStatistics().getPrepareStatementCount();
    }

    private void hasGrownByBatchesAlone(long few, long many, int mails) {
        assertThat(many - few)
                .as("%d statements for few, %d for many", few, many)
                .isLessThanOrEqualTo((long) mails * ROWS_A_MAIL / BATCH + ROWS_A_MAIL);
    }

    private long opened(String kind) {
        return Long.parseLong(rows("select count(*) from delivery where kind = '" + kind + "'")
                .getFirst());
    }

    private long sessionOf(String group, String session, String time) {
        return statementsOf(() -> sessions(change -> change.session(group, session, local(time), Map.of(), true)));
    }

    @Test
    void a_session_for_many() {
        aGroup("Liten", people("l", FEW));
        aGroup("Stor", people("s", MANY));
        var few = sessionOf("Liten", "liten samling", "2027-01-13T09:00");
        var many = sessionOf("Stor", "stor samling", "2027-01-13T09:00");
        assertThat(opened("session-invitation")).isEqualTo(FEW + MANY + 2);
        hasGrownByBatchesAlone(few, many, MANY);
        var fewMoved = sessionOf("Liten", "liten samling", "2027-01-14T09:00");
        var manyMoved = sessionOf("Stor", "stor samling", "2027-01-14T09:00");
        hasGrownByBatchesAlone(fewMoved, manyMoved, MANY);
    }

    @Test
    void sessions_of_many_groups() {
        IntStream.range(0, FEW + MANY).forEach(each -> aGroup("g" + each, "p" + each));
        UnaryOperator<Events> few = change -> sessionsOf(change, 0, FEW);
        UnaryOperator<Events> many = change -> sessionsOf(change, FEW, FEW + MANY);
        var ofFew = statementsOf(() -> sessions(few));
        var ofMany = statementsOf(() -> sessions(many));
        assertThat(opened("session-invitation")).isEqualTo(2L * (FEW + MANY));
        // The read model keeps each session by itself.
        hasGrownByBatchesAlone(ofFew - FEW, ofMany - MANY, 2 * MANY);
    }

    private static Events sessionsOf(Events change, int from, int until) {
        IntStream.range(from, until)
                .forEach(each ->
                        change.session("g" + each, "samling " + each, local("2027-01-13T09:00"), Map.of(), true));
        return change;
    }

    private void aPausedGroupWithSeats(String group, String[] people) {
        aGroup(group);
        groups(change -> {
            change.group(group, "PAUSED", true);
            for (var each : people) {
                change.leader(each, "nb").signUp(group, each, "PLACED", Map.of());
            }
            return change;
        });
    }

    @Test
    void a_group_that_goes_on_for_many() {
        aPausedGroupWithSeats("Liten", people("l", FEW));
        aPausedGroupWithSeats("Stor", people("s", MANY));
        var few = statementsOf(() -> groups(change -> change.group("Liten", "ACTIVE", true)));
        var many = statementsOf(() -> groups(change -> change.group("Stor", "ACTIVE", true)));
        assertThat(opened("sign-up-placed")).isEqualTo(FEW + MANY);
        hasGrownByBatchesAlone(few, many, MANY);
    }

    @Test
    void many_who_come_back() {
        aGroup("Liten", people("l", FEW));
        aGroup("Stor", people("s", MANY));
        leave(people("l", FEW));
        leave(people("s", MANY));
        sessionOf("Liten", "liten samling", "2027-01-13T09:00");
        sessionOf("Stor", "stor samling", "2027-01-13T09:00");
        assertThat(opened("session-invitation")).isEqualTo(2);
        var few = statementsOf(() -> groups(change -> back(change, people("l", FEW))));
        var many = statementsOf(() -> groups(change -> back(change, people("s", MANY))));
        assertThat(opened("session-invitation")).isEqualTo(FEW + MANY + 2);
        hasGrownByBatchesAlone(few - FEW, many - MANY, MANY);
    }

    private void leave(String[] people) {
        groups(change -> {
            for (var each : people) {
                change.leader(each, "nb", Map.of("active", false));
            }
            return change;
        });
    }

    private static Events back(Events change, String[] people) {
        for (var each : people) {
            change.leader(each, "nb");
        }
        return change;
    }
}
