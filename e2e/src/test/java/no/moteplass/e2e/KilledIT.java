package no.moteplass.e2e;

import static no.moteplass.e2e.stack.RunningStack.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.fasterxml.jackson.databind.JsonNode;

import no.moteplass.e2e.browser.CookieVisitor;
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

/** Any one process is killed while the others work, and started again: nothing is lost and nothing doubled. */
@Execution(ExecutionMode.SAME_THREAD)
@Order(20)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(WholeStack.class)
class KilledIT {
    private static final int SEATS = 6;
    private static final int A_FEW = 2;
    /** Between the mail server's 250 and our commit; the repeats carry the same Message-ID (N1). */
    private static final int MAILS_IN_FLIGHT = 16;

    private final RunningStack stack;
    private final Deliveries deliveries;
    private List<Person> members = List.of();
    private TestGroup group;
    private Subscription subscription;
    private CookieVisitor visitor;
    private JsonNode moved;
    private JsonNode answered;
    private final List<Person> newcomers = new ArrayList<>();

    KilledIT(RunningStack stack) {
        this.stack = stack;
        this.deliveries = stack.deliveries();
    }

    @BeforeAll
    void a_full_group_with_sessions_ahead() {
        members = stack.people().frontLine(SEATS);
        group = stack.group("moteplass-by")
                .sized(3, SEATS)
                .facilitatedBy(stack.people().facilitator(members))
                .open();
        group.signUpAll(members);
        group.awaitInSessions(members);
        var first = stack.clocks().today().plusDays(40).atTime(LocalTime.of(9, 0));
        group.series(Map.of("start", first.toString(), "rule", "FREQ=WEEKLY;COUNT=4"));
        members.forEach(person -> deliveries.awaitSent(person, "session-invitation", 1));
        moved = group.sessions().getFirst();
        answered = group.sessions().get(1);
        subscription = Subscription.of(stack, members.getFirst());
        visitor = new CookieVisitor(stack.address(Application.PORTAL));
        visitor.signInAs(members.getFirst().email());
    }

    @AfterAll
    void the_group_is_over() {
        group.close();
    }

    @ParameterizedTest
    @EnumSource(Application.class)
    void killing_one_loses_nothing_and_doubles_nothing(Application killed) throws Exception {
        var work = new WorkMeanwhile(stack, group, subscription, moved, answered, members);
        try (work) {
            work.start(stack.people().frontLine(10));
            eventually("all to be at work", () -> work.haveBeenAnswered(Arrays.asList(Application.values()), A_FEW));

            stack.local().process(killed).kill();
            work.forgetCounts();
            var others = Arrays.stream(Application.values())
                    .filter(each -> each != killed)
                    .toList();
            eventually("the others to go on without " + killed, () -> work.haveBeenAnswered(others, A_FEW));
            if (killed != Application.PORTAL) {
                assertThat(visitor.get("/min-side").status())
                        .as("Min side without %s", killed)
                        .isEqualTo(200);
            }

            stack.local().startAgain(killed);
            work.forgetCounts();
            eventually("all to work again", () -> work.haveBeenAnswered(Arrays.asList(Application.values()), A_FEW));
        }
        newcomers.addAll(work.newcomers());
        stack.settle();

        everybody_who_signed_up_waits_once();
        sessions_are_as_they_were_last_answered_to_be(work);
        the_calendar_shows_exactly_the_sessions();
        every_mail_came_once(killed);
        the_last_mail_about_the_moved_session_tells_where_it_is();
        assertThat(visitor.get("/min-side"))
                .as("The portal still knows who is signed in")
                .satisfies(page -> assertThat(page.status()).isEqualTo(200))
                .satisfies(page -> assertThat(page.at().getPath()).isEqualTo("/min-side"))
                .satisfies(page -> assertThat(page.html()).contains(group.name()));
    }

    private void everybody_who_signed_up_waits_once() {
        var waiting = group.waitingList();
        assertThat(Json.texts(Json.MAPPER.valueToTree(waiting), "leader"))
                .containsExactlyElementsOf(newcomers.stream().map(Person::id).toList());
        assertThat(waiting)
                .extracting(each -> each.path("position").asInt())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, newcomers.size()).boxed().toList());
        assertThat(group.now().path("members").asInt()).isEqualTo(SEATS);
    }

    private void sessions_are_as_they_were_last_answered_to_be(WorkMeanwhile work) {
        var now = stack.sessions()
                .get("/sessions/" + moved.path("id").asText())
                .must(200)
                .json();
        assertThat(LocalDateTime.ofInstant(Json.instant(now, "start"), Clocks.OSLO))
                .isEqualTo(work.lastMove());
        assertThat(now.path("uid").asText()).isEqualTo(moved.path("uid").asText());
        assertThat(now.path("sequence").asInt())
                .isGreaterThan(moved.path("sequence").asInt());
        moved = now;
        work.lastAnswers()
                .forEach((person, answer) -> assertThat(stack.sessions()
                                .as(person)
                                .get("/sessions/" + answered.path("id").asText())
                                .must(200)
                                .json()
                                .path("myResponse")
                                .asText())
                        .as("the answer of %s", person)
                        .isEqualTo(answer));
    }

    /** The read model of sessions-service equals what groups-service has: each member's view holds the sessions. */
    private void the_calendar_shows_exactly_the_sessions() {
        for (var person : members) {
            assertThat(stack.sessions().as(person).everything("/sessions?leader=me"))
                    .extracting(session -> session.path("id").asText())
                    .containsExactlyInAnyOrderElementsOf(group.sessions().stream()
                            .map(session -> session.path("id").asText())
                            .toList());
        }
        for (var person : newcomers) {
            assertThat(stack.sessions().as(person).everything("/sessions?leader=me"))
                    .as("the sessions of %s, who waits", person)
                    .isEmpty();
        }
        eventually(
                "the calendar to show exactly the sessions",
                () -> subscription.read().everything().stream()
                        .map(Calendar.Shown::start)
                        .toList()
                        .equals(group.sessions().stream()
                                .map(session -> Json.instant(session, "start"))
                                .toList()));
    }

    private void every_mail_came_once(Application killed) {
        var repeats = 0;
        for (var person : Stream.concat(members.stream(), newcomers.stream()).toList()) {
            var logged = deliveries.of(person).stream()
                    .filter(delivery -> delivery.path("state").asText().equals("SENT"))
                    .map(delivery -> delivery.path("messageId").asText())
                    .toList();
            var received = stack.mailbox().list(person.email()).stream()
                    .map(mail -> String.valueOf(mail.messageId()))
                    .toList();
            assertThat(logged).as("the log of %s", person).doesNotHaveDuplicates();
            assertThat(Set.copyOf(received))
                    .as("what %s got, against the log", person)
                    .isEqualTo(Set.copyOf(logged));
            repeats += received.size() - new HashSet<>(received).size();
            assertThat(deliveries.of(person))
                    .filteredOn(delivery -> Set.of("FAILED", "EXPIRED")
                            .contains(delivery.path("state").asText()))
                    .isEmpty();
        }
        assertThat(repeats)
                .as("mails that came twice with the same Message-ID")
                .isLessThanOrEqualTo(killed == Application.NOTIFICATIONS ? MAILS_IN_FLIGHT : 0);
        for (var person : newcomers) {
            assertThat(deliveries.of(person, "sign-up-waiting", "SENT"))
                    .as("what was mailed to %s", person)
                    .hasSize(1);
        }
        for (var person : members) {
            assertThat(deliveries.of(person, "session-invitation", "SENT")).hasSize(1);
        }
    }

    private void the_last_mail_about_the_moved_session_tells_where_it_is() {
        var id = moved.path("id").asText();
        var original = moved.path("recurrenceId").asText();
        for (var person : members) {
            var updates = deliveries.about(id, person, "session-updated").stream()
                    .sorted((a, b) -> Json.instant(a, "sentAt").compareTo(Json.instant(b, "sentAt")))
                    .map(deliveries::mail)
                    .toList();
            var shown = updates.stream()
                    .map(mail -> new Calendar(mail.meeting().document())
                            .everything().stream()
                                    .map(Calendar.Shown::start)
                                    .collect(Collectors.toCollection(ArrayList::new)))
                    .toList();
            assertThat(shown).as("updates of %s to %s", original, person).isNotEmpty();
            assertThat(shown.getLast()).as("what %s was shown last", person).contains(Json.instant(moved, "start"));
            for (int each = 1; each < shown.size(); each++) {
                assertThat(shown.get(each)).as("no update tells the same again").isNotEqualTo(shown.get(each - 1));
            }
        }
    }
}
