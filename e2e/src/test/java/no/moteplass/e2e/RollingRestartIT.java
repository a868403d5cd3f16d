package no.moteplass.e2e;

import static no.moteplass.e2e.stack.RunningStack.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

import no.moteplass.e2e.browser.CookieVisitor;
import no.moteplass.e2e.stack.Answer;
import no.moteplass.e2e.stack.Instance;
import no.moteplass.e2e.stack.PatientMailServer;
import no.moteplass.e2e.stack.RunningStack;
import no.moteplass.e2e.stack.Service;
import no.moteplass.e2e.stack.Subscription;
import no.moteplass.e2e.stack.WholeStack;
import no.moteplass.local.sample.SampleCity;
import no.moteplass.local.sample.SampleLeader;
import no.moteplass.local.settings.Application;

/** Two instances each of the services and the portal behind proxies, stopped in turn; and mails that a stop meets. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(WholeStack.class)
class RollingRestartIT {
    private static final int SEATS = 100;
    private static final int BURST = 40;
    private static final Duration TO_STOP = Duration.ofSeconds(60);

    private final PatientMailServer mails = new PatientMailServer();
    private final Pairs pairs;
    private final Instance notifications;
    private final Queue<String> people;
    private final Map<String, String> ids = new HashMap<>();

    RollingRestartIT(RunningStack stack) {
        this.people = new ArrayDeque<>(SampleCity.of(SampleCity.SEED, LocalDate.now()).leaders().stream()
                .map(SampleLeader::email)
                .limit(SEATS + BURST + 2)
                .toList());
        this.pairs = new Pairs(
                stack,
                "rolling",
                instance -> instance.with("quarkus.mailer.host", "127.0.0.1")
                        .with("quarkus.mailer.port", mails.port())
                        // Held longer than that, a mail counts as unanswered: also an end, and not the one that is
                        // tried here.
                        .with("moteplass.mail.timeout", "PT40S")
                        .with("moteplass.jobs.shutdown-grace", "PT45S"));
        this.notifications = pairs.first(Application.NOTIFICATIONS);
    }

    private Service groups() {
        return pairs.of(Application.GROUPS);
    }

    private Service sessions() {
        return pairs.of(Application.SESSIONS);
    }

    private Service notifications() {
        return pairs.of(Application.NOTIFICATIONS);
    }

    @BeforeAll
    void all_run() {
        pairs.start();
        everybodyIsKnown();
    }

    private void everybodyIsKnown() {
        var file = new StringBuilder(SampleLeader.COLUMNS).append('\n');
        var number = new AtomicInteger();
        people.forEach(email -> file.append(
                "%d;%s;Prøve;Person;FRONT_LINE;RULL;;nb;LEADER;;false%n".formatted(number.incrementAndGet(), email)));
        groups().post("/org-units", Map.of("code", "RULL", "name", "Bydel Rull", "kind", "BYDEL", "sector", "HLS"))
                .must(201);
        groups().send(
                        "POST",
                        "/leaders/import",
                        file.toString().getBytes(StandardCharsets.UTF_8),
                        Map.of("Content-Type", "text/csv"))
                .must(200);
        groups().everything("/leaders")
                .forEach(each ->
                        ids.put(each.path("email").asText(), each.path("id").asText()));
    }

    @AfterAll
    void the_end() {
        pairs.close();
        mails.close();
    }

    private String openGroup() {
        var id = groups().post(
                        "/groups",
                        Map.of(
                                "programme",
                                "moteplass-by",
                                "name",
                                "Rullerende",
                                "purpose",
                                "Utforske felles spørsmål.",
                                "area",
                                "KULTUR_VERDIER",
                                "maxSize",
                                SEATS,
                                "maxPerUnit",
                                SEATS))
                .must(201)
                .json()
                .path("id")
                .asText();
        groups().put(
                        "/groups/" + id + "/members/" + ids.get(people.remove()),
                        Map.of("roles", List.of("PURPOSE_OWNER"), "seat", false))
                .must(200, 201);
        groups().post("/groups/" + id + "/open", Map.of()).must(200);
        return id;
    }

    /** Who sits in it from before the load on, and is asked to a session: the session's id. */
    private String sessionOf(String group, String guest) {
        var session = Map.of(
                "title",
                "Samling",
                "start",
                LocalDate.now().plusMonths(2) + "T09:00",
                "zone",
                "Europe/Oslo",
                "duration",
                "PT60M",
                "place",
                "Rådhuset");
        var planned = new AtomicReference<Answer>();
        eventually("the group in sessions-service", () -> {
            planned.set(sessions().post("/groups/" + group + "/sessions", session));
            return planned.get().status() == 201;
        });
        eventually(
                "the guest in sessions-service",
                () -> !sessions()
                        .as(guest)
                        .get("/sessions?leader=me")
                        .json()
                        .path("items")
                        .isEmpty());
        return planned.get().json().path("id").asText();
    }

    /** A sign-up's mail and the session's. */
    private static List<String> twice(Collection<String> people) {
        return Stream.of(people, people).flatMap(Collection::stream).toList();
    }

    private String linkOf(String guest) {
        eventually("the session's mail", () -> mails.linkTo(guest).isPresent());
        return mails.linkTo(guest).orElseThrow();
    }

    @Test
    @Order(1)
    void a_rolling_restart_loses_no_request_and_doubles_nothing() {
        var group = openGroup();
        var wish = new ConcurrentLinkedQueue<String>();
        while (wish.size() < SEATS) wish.add(people.remove());
        var guest = wish.remove();
        var placed = new ConcurrentLinkedQueue<>(List.of(guest));
        groups().as(guest).post("/groups/" + group + "/sign-ups", Map.of()).must(201);
        var session = sessionOf(group, guest);
        var link = "/actions/" + linkOf(guest);
        var calendar = new Subscription(sessions()
                .as(guest)
                .post("/calendar-subscriptions", Map.of("kind", "PERSON", "mask", "FULL"))
                .must(201)
                .json()
                .path("address")
                .asText());
        var visitor = new CookieVisitor(pairs.address(Application.PORTAL));
        visitor.signInAs(guest);
        var answers = new AtomicInteger();
        var work = new ConstantLoad();
        try (work) {
            work.again("groups", () -> groups().get("/groups?limit=5").status());
            work.again("Min side", () -> visitor.get("/min-side").status());
            work.again("sign-ups", () -> {
                var email = wish.poll();
                if (email == null) return 200;
                var answer = groups().as(email).post("/groups/" + group + "/sign-ups", Map.of());
                if (answer.status() == 201) placed.add(email);
                return answer.status();
            });
            work.again(
                    "schedule",
                    () -> sessions().as(guest).get("/sessions?leader=me").status());
            work.again("calendar", () -> calendar.pull(Map.of()).status());
            work.again(
                    "answers",
                    () -> sessions()
                            .as(guest)
                            .put(
                                    "/sessions/" + session + "/responses/me",
                                    Map.of("response", answers.incrementAndGet() % 2 == 0 ? "ACCEPTED" : "TENTATIVE"))
                            .status());
            work.again(
                    "preferences",
                    () -> notifications().as(guest).get("/preferences/me").status());
            work.again(
                    "a look at a link",
                    () -> notifications().asNobody().get(link).status());
            work.again(
                    "a link",
                    () -> notifications().asNobody().post(link, Map.of()).status());
            work.awaitAnswers(10);
            pairs.restartFirsts();
            work.awaitAnswers(10);
            // What the seconds' next start would show, the firsts' has shown.
            pairs.endSeconds();
            work.awaitAnswers(10);
        }

        assertThat(work.lost()).isEmpty();
        assertThat(groups().everything("/groups/" + group + "/members").stream()
                        .filter(member -> member.path("seat").asBoolean())
                        .map(member -> member.path("leader").asText()))
                .containsExactlyInAnyOrderElementsOf(
                        placed.stream().map(ids::get).toList());
        eventually("both mails to everybody", () -> mails.taken().size() >= 2 * placed.size());
        eventually(
                "nothing to be on its way",
                () -> notifications.count("select count(*) from delivery where state = 'SENDING'") == 0);
        assertThat(mails.taken())
                .extracting(PatientMailServer.Taken::to)
                .containsExactlyInAnyOrderElementsOf(twice(placed));
        assertThat(mails.taken()).extracting(PatientMailServer.Taken::messageId).doesNotHaveDuplicates();
    }

    @Test
    @Order(2)
    void a_stop_leaves_no_mail_half_sent() {
        var group = openGroup();
        var before = mails.taken().size();
        var told = IntStream.range(0, BURST).mapToObj(each -> people.remove()).toList();
        // All are due at once: two that come first would keep both senders waiting, and the others from leaving.
        notifications.askToStop();
        notifications.awaitEnd(TO_STOP);
        told.forEach(email -> groups().as(email)
                .post("/groups/" + group + "/sign-ups", Map.of())
                .must(201));
        mails.hold();
        notifications.start().awaitReady();
        eventually("mails to be on their way", () -> mails.held() >= BURST / 4);

        notifications.askToStop();
        eventually("readiness to turn red", () -> notifications.readiness() == 503);
        assertThat(mails.taken()).as("none was answered before the stop").hasSize(before);
        mails.letGo();
        notifications.awaitEnd(TO_STOP);

        assertThat(notifications.count("select count(*) from delivery where state = 'SENDING'"))
                .isZero();
        assertThat(notifications.count("select count(*) from delivery where state = 'SENT'"))
                .as("what the mail server took is known as sent")
                .isEqualTo(mails.taken().size())
                .isGreaterThan(before);
        notifications.start().awaitReady();
        eventually("the others", () -> mails.taken().size() >= before + BURST);
        assertThat(mails.taken().subList(before, mails.taken().size()))
                .extracting(PatientMailServer.Taken::to)
                .containsExactlyInAnyOrderElementsOf(told);
        assertThat(mails.taken()).extracting(PatientMailServer.Taken::messageId).doesNotHaveDuplicates();
    }
}
