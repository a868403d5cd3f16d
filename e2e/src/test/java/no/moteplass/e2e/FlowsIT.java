package no.moteplass.e2e;

import static no.moteplass.e2e.stack.RunningStack.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import com.fasterxml.jackson.databind.JsonNode;

import no.moteplass.e2e.stack.Calendar;
import no.moteplass.e2e.stack.Clocks;
import no.moteplass.e2e.stack.Deliveries;
import no.moteplass.e2e.stack.Json;
import no.moteplass.e2e.stack.Person;
import no.moteplass.e2e.stack.RunningStack;
import no.moteplass.e2e.stack.Subscription;
import no.moteplass.e2e.stack.TestGroup;
import no.moteplass.e2e.stack.WholeStack;
import no.moteplass.local.settings.Application;

/** The flows worked through in docs/domain.md, in one self-run group from its first session to its end. */
@Execution(ExecutionMode.SAME_THREAD)
@Order(30)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(WholeStack.class)
class FlowsIT {
    private static final int SESSIONS = 6;
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final RunningStack stack;
    private final Deliveries deliveries;
    private final Map<Person, Subscription> subscriptions = new HashMap<>();
    private List<Person> seated = List.of();
    private Person joiner;
    private Person waiter;
    private TestGroup group;
    private String uid;

    FlowsIT(RunningStack stack) {
        this.stack = stack;
        this.deliveries = stack.deliveries();
    }

    @BeforeAll
    void a_self_run_group_of_three_meets_every_week() {
        var people = new ArrayList<>(stack.people().frontLine(5));
        joiner = people.removeLast();
        waiter = people.removeLast();
        seated = List.copyOf(people);
        group = stack.group("nettverk-tvers")
                .sized(3, 4)
                .ownedBy(stack.people().facilitator(seated))
                .open();
        group.signUpAll(seated);
        group.awaitInSessions(seated);
        var first = LocalDateTime.ofInstant(stack.clocks().now().plus(AN_HOUR), Clocks.OSLO)
                .truncatedTo(ChronoUnit.MINUTES);
        var series = group.series(Map.of("start", first.toString(), "rule", "FREQ=WEEKLY;COUNT=" + SESSIONS));
        uid = series.path("uid").asText();
        eventually(
                "a lead for every session",
                () -> group.sessions().stream()
                        .noneMatch(session -> session.path("facilitators").isEmpty()));
        seated.forEach(person -> deliveries.awaitSent(person, "session-invitation", 1));
        stack.clocks().moveTo(Json.instant(group.sessions().getFirst(), "end").plusSeconds(60));
    }

    @AfterAll
    void the_group_is_over() {
        if (!group.now().path("state").asText().equals("CLOSED")) group.close();
    }

    @Test
    @Order(1)
    void somebody_joins_in_mid_series_and_is_invited_once_to_what_is_ahead() {
        var leadsBefore = leads(group.sessions());
        var invitedBefore = mailsTo(seated);

        assertThat(group.signUp(joiner).path("state").asText()).isEqualTo("PLACED");
        deliveries.awaitSent(joiner, "session-invitation", 1);
        stack.settle();

        var ahead = group.sessionsAfter(stack.clocks().now());
        assertThat(ahead).hasSize(SESSIONS - 1);
        assertThat(deliveries.of(joiner, "sign-up-placed", "SENT")).hasSize(1);
        var invitations = deliveries.mails(joiner, "session-invitation");
        assertThat(invitations).as("one invitation a UID").hasSize(1);
        var meeting = invitations.getFirst().meeting();
        assertThat(meeting.method()).isEqualTo("REQUEST");
        var invited = new Calendar(meeting.document());
        assertThat(invited.of(uid)).extracting(Calendar.Shown::start).containsExactlyElementsOf(starts(ahead));
        assertThat(invited.count("EXDATE")).as("the date that is past").isEqualTo(1);
        assertThat(shown(calendarOf(joiner))).containsExactlyElementsOf(starts(ahead));
        assertThat(calendarOf(joiner).count("EXDATE")).isEqualTo(1);

        var leads = leads(group.sessions());
        assertThat(leads.getFirst()).as("who led what is past").isEqualTo(leadsBefore.getFirst());
        assertThat(leads.subList(0, seated.size()))
                .as("those who were there before lead first")
                .containsExactlyInAnyOrderElementsOf(
                        seated.stream().map(Person::id).toList());
        assertThat(leads.get(seated.size()))
                .as("a joiner comes last in the cycle that runs")
                .isEqualTo(joiner.id());
        assertThat(mailsTo(seated)).as("the others hear nothing of it").isEqualTo(invitedBefore);
    }

    @Test
    @Order(2)
    void somebody_leaves_and_keeps_what_is_past() {
        var leaver = seated.get(1);
        var past = group.sessions().getFirst();
        assertThat(shown(calendarOf(leaver))).hasSize(SESSIONS);

        group.withdraw(leaver);
        deliveries.awaitSent(leaver, "session-cancelled", 1);
        stack.settle();

        var cancellations = deliveries.mails(leaver, "session-cancelled");
        assertThat(cancellations).as("one cancellation a UID").hasSize(1);
        assertThat(cancellations.getFirst().meeting().method()).isEqualTo("CANCEL");
        assertThat(cancellations.getFirst().meeting().document()).contains("UID:" + uid);
        assertThat(shown(calendarOf(leaver))).containsExactly(Json.instant(past, "start"));
        assertThat(calendarOf(leaver).count("EXDATE")).isEqualTo(SESSIONS - 1);
        assertThat(deliveries.of(leaver, "session-reminder"))
                .as("reminders of what is ahead")
                .isNotEmpty()
                .allSatisfy(
                        reminder -> assertThat(reminder.path("state").asText()).isEqualTo("CANCELLED"));
        assertThat(leads(group.sessionsAfter(stack.clocks().now())))
                .as("a leaver's sessions are refilled")
                .doesNotContain(leaver.id())
                .doesNotContain("");
    }

    @Test
    @Order(3)
    void notifications_service_is_away_for_a_day_while_ten_changes_hit_one_session() {
        var member = seated.getFirst();
        var ahead = group.sessionsAfter(stack.clocks().now());
        var moved = ahead.get(2);
        var backAgain = ahead.get(3);
        var updatesBefore = deliveries.of(member, "session-updated").size();
        stack.settle();

        stack.local().process(Application.NOTIFICATIONS).kill();
        for (int change = 1; change <= 10; change++) {
            reschedule(moved, Duration.ofMinutes(15L * change));
            reschedule(backAgain, Duration.ofMinutes(change == 10 ? 0 : 15L * change));
        }
        stack.clocks().moveBy(Duration.ofDays(1));
        stack.local().startAgain(Application.NOTIFICATIONS);
        stack.clocks().catchUp(Application.NOTIFICATIONS);
        deliveries.awaitSent(member, "session-updated", updatesBefore + 1);
        stack.settle();

        for (var person : List.of(member, seated.get(2), joiner)) {
            var updates = deliveries.about(moved.path("id").asText(), person, "session-updated");
            assertThat(updates)
                    .as("one update to %s with the latest state", person)
                    .hasSize(1);
            var meeting = deliveries.mail(updates.getFirst()).meeting();
            assertThat(meeting.method()).isEqualTo("REQUEST");
            assertThat(new Calendar(meeting.document()).of(uid))
                    .extracting(Calendar.Shown::start)
                    .contains(Json.instant(moved, "start").plus(Duration.ofMinutes(150)));
            assertThat(deliveries.about(backAgain.path("id").asText(), person, "session-updated"))
                    .as("none of what is back where people expect it")
                    .isEmpty();
        }
    }

    @Test
    @Order(4)
    void a_group_closes_and_the_calendars_keep_what_was_cancelled() {
        var members = List.of(seated.getFirst(), seated.get(2), joiner);
        // the leaver's seat is free; somebody takes it and somebody else waits
        var last = stack.people().frontLine(1).getFirst();
        assertThat(group.signUp(last).path("state").asText()).isEqualTo("PLACED");
        assertThat(group.signUp(waiter).path("state").asText()).isEqualTo("WAITING");
        deliveries.awaitSent(waiter, "sign-up-waiting", 1);
        stack.settle();
        var ahead = group.sessionsAfter(stack.clocks().now());

        group.close();
        for (var person : members) deliveries.awaitSent(person, "session-cancelled", 1);
        stack.settle();

        for (var person : members) {
            assertThat(deliveries.of(person, "group-closed", "SENT")).hasSize(1);
            var cancellations = deliveries.mails(person, "session-cancelled");
            assertThat(cancellations).as("one cancellation a UID to %s", person).hasSize(1);
            assertThat(cancellations.getFirst().meeting().method()).isEqualTo("CANCEL");
            assertThat(calendarOf(person).of(uid).stream()
                            .filter(Calendar.Shown::cancelled)
                            .map(Calendar.Shown::start))
                    .as("what stays in the calendar of %s, cancelled", person)
                    .containsExactlyElementsOf(starts(ahead));
        }
        assertThat(deliveries.of(waiter, "group-closed", "SENT")).hasSize(1);
        assertThat(deliveries.of(group.owner(), "group-closed", "SENT")).hasSize(1);
        assertThat(deliveries.of(waiter, "session-cancelled")).isEmpty();
        assertThat(group.sessions().stream()
                        .filter(session -> session.path("state").asText().equals("SCHEDULED")))
                .isEmpty();
        assertThat(deliveries.of(seated.getFirst(), "session-reminder", "PENDING"))
                .isEmpty();
    }

    private void reschedule(JsonNode session, Duration by) {
        var start = LocalDateTime.ofInstant(Json.instant(session, "start").plus(by), Clocks.OSLO);
        stack.sessions()
                .post("/sessions/" + session.path("id").asText() + "/reschedule", Map.of("start", start.toString()))
                .must(200);
    }

    private Calendar calendarOf(Person person) {
        return subscriptions
                .computeIfAbsent(person, reader -> Subscription.of(stack, reader))
                .read();
    }

    private List<Instant> shown(Calendar calendar) {
        return calendar.of(uid).stream()
                .filter(event -> !event.cancelled())
                .map(Calendar.Shown::start)
                .toList();
    }

    private static List<Instant> starts(List<JsonNode> sessions) {
        return sessions.stream().map(session -> Json.instant(session, "start")).toList();
    }

    /** Who leads each; empty where nobody does. */
    private static List<String> leads(List<JsonNode> sessions) {
        return sessions.stream()
                .map(session ->
                        session.path("facilitators").path(0).path("leader").asText(""))
                .toList();
    }

    private List<Integer> mailsTo(List<Person> people) {
        return people.stream().map(person -> stack.mailbox().of(person).size()).toList();
    }
}
