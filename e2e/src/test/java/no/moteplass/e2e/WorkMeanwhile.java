package no.moteplass.e2e;

import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.JsonNode;

import no.moteplass.e2e.browser.CookieVisitor;
import no.moteplass.e2e.stack.Answer;
import no.moteplass.e2e.stack.Clocks;
import no.moteplass.e2e.stack.Json;
import no.moteplass.e2e.stack.Person;
import no.moteplass.e2e.stack.RunningStack;
import no.moteplass.e2e.stack.Subscription;
import no.moteplass.e2e.stack.TestGroup;
import no.moteplass.local.settings.Application;

/**
 * What people and calendars do while a process is away: sign-ups, answers, pulls, moves, a look at the portal. Each request
 * is repeated until it is answered, as a client with an Idempotency-Key does, so what is remembered here is what the
 * services have promised.
 */
final class WorkMeanwhile implements AutoCloseable {
    private static final long PAUSE_MILLIS = 250;
    private static final int MOVES_EVERY = 4;

    private final RunningStack stack;
    private final TestGroup group;
    private final Subscription subscription;
    private final JsonNode moved;
    private final JsonNode responded;
    private final List<Person> members;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();
    private final List<Throwable> faults = new ArrayList<>();
    private final Map<Application, AtomicInteger> answered = new EnumMap<>(Application.class);
    private final List<Person> newcomers = new ArrayList<>();
    private final Map<Person, String> answers = new HashMap<>();
    private volatile LocalDateTime lastMove;

    WorkMeanwhile(
            RunningStack stack,
            TestGroup group,
            Subscription subscription,
            JsonNode moved,
            JsonNode responded,
            List<Person> members) {
        this.stack = stack;
        this.group = group;
        this.subscription = subscription;
        this.moved = moved;
        this.responded = responded;
        this.members = members;
        this.lastMove = LocalDateTime.ofInstant(Json.instant(moved, "start"), Clocks.OSLO);
        for (var application : Application.values()) answered.put(application, new AtomicInteger());
    }

    void start(List<Person> people) {
        people.forEach(person -> stack.local().tokens().of(person.email()));
        run("sign-ups", () -> signUp(people));
        run("answers", this::answer);
        run("moves", this::move);
        run("pulls", this::pull);
        run("looks", this::look);
        run("log", this::readTheLog);
    }

    private void run(String name, Runnable work) {
        threads.add(Thread.ofVirtual().name(name).start(() -> {
            try {
                work.run();
            } catch (Throwable e) {
                synchronized (faults) {
                    faults.add(e);
                }
            }
        }));
    }

    private void signUp(List<Person> people) {
        for (var person : people) {
            var key = UUID.randomUUID().toString();
            untilAnswered(Application.GROUPS, 201, () -> group.trySignUp(person, key));
            newcomers.add(person);
            if (stopping(PAUSE_MILLIS * 4)) return;
        }
        while (!stopping(PAUSE_MILLIS)) { // all are in; the service is still asked whether it is there
            tryOnce(Application.GROUPS, () -> stack.groups().get("/groups/" + group.id()));
        }
    }

    private void answer() {
        for (int turn = 0; !stopping(PAUSE_MILLIS); turn++) {
            var person = members.get(turn % members.size());
            var response = turn / members.size() % 2 == 0 ? "ACCEPTED" : "DECLINED";
            untilAnswered(
                    Application.SESSIONS,
                    200,
                    () -> stack.sessions()
                            .as(person)
                            .put(
                                    "/sessions/" + responded.path("id").asText() + "/responses/me",
                                    Map.of("response", response)));
            answers.put(person, response);
        }
    }

    private void move() {
        var start = lastMove.toLocalDate().atTime(9, 0);
        for (int turn = 1; !stopping(PAUSE_MILLIS * MOVES_EVERY); turn++) {
            var to = start.plusMinutes(15L * (turn % 16 + 1));
            untilAnswered(
                    Application.SESSIONS,
                    200,
                    () -> stack.sessions()
                            .post(
                                    "/sessions/" + moved.path("id").asText() + "/reschedule",
                                    Map.of("start", to.toString())));
            lastMove = to;
        }
    }

    private void pull() {
        while (!stopping(PAUSE_MILLIS)) tryOnce(Application.SESSIONS, () -> subscription.pull(Map.of()));
    }

    private void look() {
        var visitor = new CookieVisitor(stack.address(Application.PORTAL));
        while (!stopping(PAUSE_MILLIS)) {
            try {
                if (visitor.get("/").status() == 200)
                    answered.get(Application.PORTAL).incrementAndGet();
            } catch (UncheckedIOException away) {
                // then once more
            }
        }
    }

    private void readTheLog() {
        while (!stopping(PAUSE_MILLIS)) {
            tryOnce(
                    Application.NOTIFICATIONS,
                    () -> stack.notifications()
                            .get("/deliveries?limit=1&leader="
                                    + members.getFirst().id()));
        }
    }

    /** Also while it is away, and also after the end of the test was called: what was begun is finished. */
    private void untilAnswered(Application application, int expected, Supplier<Answer> call) {
        for (int attempt = 0; attempt < 400; attempt++) {
            try {
                var answer = call.get();
                if (answer.status() == expected) {
                    answered.get(application).incrementAndGet();
                    return;
                }
                if (answer.status() < 500 && answer.status() != 409) answer.must(expected);
                if (answer.status() == 500) answer.must(expected);
            } catch (UncheckedIOException away) {
                // then once more
            }
            pause();
        }
        throw new AssertionError(application + " did not come back");
    }

    private void tryOnce(Application application, Supplier<Answer> call) {
        try {
            var answer = call.get();
            if (answer.status() == 500) answer.must(200);
            if (answer.status() == 200) answered.get(application).incrementAndGet();
        } catch (UncheckedIOException away) {
            // then once more
        }
    }

    private static void pause() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
    }

    private boolean stopping(long millis) {
        try {
            return stop.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    void forgetCounts() {
        answered.values().forEach(count -> count.set(0));
    }

    boolean haveBeenAnswered(Collection<Application> applications, int times) {
        synchronized (faults) {
            if (!faults.isEmpty()) throw new AssertionError("Work stopped", faults.getFirst());
        }
        return applications.stream()
                .allMatch(application -> answered.get(application).get() >= times);
    }

    List<Person> newcomers() {
        return List.copyOf(newcomers);
    }

    Map<Person, String> lastAnswers() {
        return Map.copyOf(answers);
    }

    LocalDateTime lastMove() {
        return lastMove;
    }

    @Override
    public void close() throws InterruptedException {
        stop.countDown();
        for (var thread : threads) thread.join();
        haveBeenAnswered(List.of(), 0);
    }
}
