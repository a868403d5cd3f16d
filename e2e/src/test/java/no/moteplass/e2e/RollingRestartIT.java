package no.moteplass.e2e;

import static no.moteplass.e2e.stack.RunningStack.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
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
import no.moteplass.e2e.stack.Balancer;
import no.moteplass.e2e.stack.Instance;
import no.moteplass.e2e.stack.PatientMailServer;
import no.moteplass.e2e.stack.RunningStack;
import no.moteplass.e2e.stack.Service;
import no.moteplass.e2e.stack.WholeStack;
import no.moteplass.local.sample.SampleCity;
import no.moteplass.local.sample.SampleLeader;
import no.moteplass.local.settings.Application;

/** Two instances each of a service and the portal behind proxies, stopped and started in turn; and mails that a stop meets. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(WholeStack.class)
class RollingRestartIT {
    private static final String DATABASES = "rolling";
    private static final int SEATS = 100;
    private static final int BURST = 40;
    private static final Duration TO_STOP = Duration.ofSeconds(60);

    private final RunningStack stack;
    private final Balancer groups = new Balancer();
    private final Balancer portal = new Balancer();
    private final PatientMailServer mails = new PatientMailServer();
    private final List<Instance> services;
    private final List<Instance> pages;
    private final Instance notifications;
    private final Queue<String> people;
    private final Map<String, String> ids = new HashMap<>();

    RollingRestartIT(RunningStack stack) {
        this.stack = stack;
        this.people = new ArrayDeque<>(SampleCity.of(SampleCity.SEED, LocalDate.now()).leaders().stream()
                .map(SampleLeader::email)
                .limit(SEATS + BURST + 2)
                .toList());
        this.services = Stream.of("a", "b").map(this::aService).toList();
        this.pages = Stream.of("a", "b").map(this::aPortal).toList();
        this.notifications = stopping(new Instance(stack, Application.NOTIFICATIONS, "rolling-notifications"))
                .with("moteplass.sessions.url", "http://localhost:1") // nothing of theirs is mailed here
                .with("quarkus.mailer.host", "127.0.0.1")
                .with("quarkus.mailer.port", mails.port())
                // Held longer than that, a mail counts as unanswered: also an end, and not the one that is tried here.
                .with("moteplass.mail.timeout", "PT40S")
                .with("moteplass.jobs.shutdown-grace", "PT45S");
    }

    private Instance aService(String name) {
        return stopping(new Instance(stack, Application.GROUPS, "rolling-groups-" + name));
    }

    private Instance aPortal(String name) {
        return stopping(new Instance(stack, Application.PORTAL, "rolling-portal-" + name));
    }

    /** A proxy of ours looks ten times a second: it sees a red light within the delay. */
    private Instance stopping(Instance instance) {
        return instance.configured(DATABASES)
                .with("moteplass.groups.url", groups.address())
                .with("moteplass.portal.url", portal.address())
                .with("quarkus.shutdown.delay", "2S");
    }

    private Service groups() {
        return services.getFirst().by(groups.address());
    }

    @BeforeAll
    void all_run() {
        services.forEach(groups::standBefore);
        pages.forEach(portal::standBefore);
        // One after the other: the first of them makes the tables, and a small machine starts them no faster at once.
        services.forEach(each -> awaitIn(groups, each.start()));
        pages.forEach(each -> awaitIn(portal, each.start()));
        notifications.start().awaitReady();
        everybodyIsKnown();
    }

    private static void awaitIn(Balancer balancer, Instance instance) {
        instance.awaitReady();
        eventually("the proxy to see it", () -> balancer.knowsAsReady(instance));
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
        groups.close();
        portal.close();
        Stream.of(services.stream(), pages.stream(), Stream.of(notifications))
                .flatMap(each -> each)
                .forEach(Instance::close);
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

    @Test
    @Order(1)
    void a_rolling_restart_loses_no_request_and_doubles_nothing() {
        var group = openGroup();
        var wish = new ConcurrentLinkedQueue<String>();
        while (wish.size() < SEATS) wish.add(people.remove());
        var visitor = new CookieVisitor(portal.address());
        visitor.signInAs(wish.peek());
        var placed = new ConcurrentLinkedQueue<String>();
        var work = new Work();
        try (work) {
            work.again(() -> groups().get("/groups?limit=5").status());
            work.again(() -> visitor.get("/min-side").status());
            work.again(() -> {
                var email = wish.poll();
                if (email == null) return 200;
                var answer = groups().as(email).post("/groups/" + group + "/sign-ups", Map.of());
                if (answer.status() == 201) placed.add(email);
                return answer.status();
            });
            work.awaitAnswers(10);
            for (var each = 0; each < 2; each++) {
                restart(services.get(each), pages.get(each));
                work.awaitAnswers(10);
            }
        }

        assertThat(work.lost).isEmpty();
        assertThat(groups().everything("/groups/" + group + "/members").stream()
                        .filter(member -> member.path("seat").asBoolean())
                        .map(member -> member.path("leader").asText()))
                .containsExactlyInAnyOrderElementsOf(
                        placed.stream().map(ids::get).toList());
        eventually("a mail to everybody", () -> mails.taken().size() >= placed.size());
        assertThat(mails.taken()).extracting(PatientMailServer.Taken::to).containsExactlyInAnyOrderElementsOf(placed);
    }

    /** One of each at a time; the other goes on meanwhile. */
    private void restart(Instance service, Instance page) {
        Stream.of(service, page).forEach(Instance::askToStop);
        Stream.of(service, page).forEach(each -> each.awaitEnd(TO_STOP));
        Stream.of(service, page).forEach(Instance::start);
        awaitIn(groups, service);
        awaitIn(portal, page);
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

    /** Constant load: each kind of request a few times a second, whatever became of the one before. */
    private static final class Work implements AutoCloseable {
        private static final long BETWEEN_MILLIS = 250;

        private final Queue<String> lost = new ConcurrentLinkedQueue<>();
        private final List<AtomicInteger> answered = new ArrayList<>();
        private final ScheduledExecutorService beat = Executors.newScheduledThreadPool(3);

        void again(Supplier<Integer> request) {
            var count = new AtomicInteger();
            answered.add(count);
            beat.scheduleAtFixedRate(() -> ask(request, count), 0, BETWEEN_MILLIS, TimeUnit.MILLISECONDS);
        }

        private void ask(Supplier<Integer> request, AtomicInteger count) {
            try {
                var status = request.get();
                if (status >= 300) lost.add("status " + status);
                count.incrementAndGet();
            } catch (RuntimeException cutOff) {
                lost.add(cutOff.toString());
            }
        }

        /** So many more of each kind. */
        void awaitAnswers(int many) {
            var before = answered.stream().map(AtomicInteger::get).toList();
            eventually("all to be at work", () -> {
                assertThat(lost).isEmpty();
                return IntStream.range(0, before.size())
                        .allMatch(each -> answered.get(each).get() >= before.get(each) + many);
            });
        }

        @Override
        public void close() {
            beat.close();
        }
    }
}
