package no.moteplass.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.notifications.story.MoodyMailServer;
import no.moteplass.notifications.story.MoodyMailServer.Mood;
import no.moteplass.notifications.story.PostBox;
import no.moteplass.notifications.story.Story;

/** Many mails at once: none waits for one that hangs, what is urgent goes first, and all cost few statements. */
@QuarkusTest
class ManyMailsTest extends Story {

    private static final int FEW = 5;
    private static final int MANY = 60;

    @Inject
    SessionFactory hibernate;

    private static String[] people(String prefix, int many) {
        return IntStream.range(0, many).mapToObj(each -> prefix + each).toArray(String[]::new);
    }

    private void remindersAreDue(String group, int many) throws Exception {
        aGroup(group, people(group, many));
        sessions(change -> change.session(group, "samling i " + group, local("2027-01-13T09:00"), Map.of(), true));
        mailsLeave();
        PostBox.empty();
        sql("update delivery set due_at = '" + now() + "' where kind = 'session-reminder' and state = 'PENDING'");
    }

    @Test
    void one_that_hangs_holds_up_no_other() throws Exception {
        remindersAreDue("stor", MANY);
        PostBox.close();
        var patience = new CountDownLatch(1);
        try (var moody = new MoodyMailServer(to -> to.contains("stor7@") ? silent(patience) : null, Mood.TAKES)) {
            dispatcher.sendDue(Duration.ofSeconds(20));
            patience.countDown();
            assertThat(moody.taken()).hasSize(MANY);
        }
        assertThat(log("stor7")).contains("session-reminder RETRYING");
        var before = "select count(*) from delivery_attempt a, delivery_attempt hung where hung.outcome = 'TEMPORARY'"
                + " and a.outcome = 'SENT' and a.at < hung.at and a.at > hung.at - interval '1 minute'";
        assertThat(Integer.parseInt(rows(before).getFirst()))
                .as("left before it was given up")
                .isGreaterThan(MANY / 2);
    }

    private static @Nullable String silent(CountDownLatch patience) {
        try {
            return patience.await(1, TimeUnit.MINUTES) ? "451 4.3.0 come back later" : null;
        } catch (InterruptedException ending) {
            return "451 4.3.0 come back later";
        }
    }

    @Test
    void what_somebody_waits_for_does_not_queue_behind_what_many_get() throws Exception {
        remindersAreDue("stor", 3 * MANY);
        PostBox.close();
        aGroup("liten", "ben");
        groups(change -> change.signUp("liten", "ben", "PLACED", Map.of()));
        later(Duration.ofSeconds(2));
        try (var server = new MoodyMailServer(to -> null, Mood.TAKES)) {
            dispatcher.sendDue(Duration.ofSeconds(20));
            var order = server.taken();
            var place = IntStream.range(0, order.size())
                    .filter(each -> order.get(each).contains("ben@example.org"))
                    .findFirst();
            assertThat(order).hasSize(3 * MANY + 2);
            assertThat(place.orElseThrow())
                    .as("the place of the answer to a sign-up")
                    .isLessThan(MANY / 2);
        }
    }

    @Test
    void many_reminders_are_claimed_composed_and_recorded_in_as_many_statements_as_few() throws Exception {
        var few = statementsOf(FEW);
        var many = statementsOf(MANY);
        // What is recorded is what has come meanwhile: how many at once is chance, and never as many times as mails.
        assertThat(many - few)
                .as("%d statements for %d, %d for %d", few, FEW, many, MANY)
                .isLessThan(2L * (MANY - FEW));
    }

    private long statementsOf(int mails) throws Exception {
        remindersAreDue("g" + mails, mails);
        hibernate.getStatistics().setStatisticsEnabled(true);
        try {
            hibernate.getStatistics().clear();
            dispatcher.sendDue(Duration.ofSeconds(20));
            assertThat(List.of(PostBox.all().size())).containsExactly(mails + 1);
            return hibernate.getStatistics().getPrepareStatementCount();
        } finally {
            hibernate.getStatistics().setStatisticsEnabled(false);
        }
    }
}
