package no.moteplass.e2e.refusals;

import static no.moteplass.e2e.refusals.ContractCalls.NOTHING;
import static no.moteplass.e2e.refusals.ContractCalls.body;
import static no.moteplass.e2e.refusals.ContractCalls.match;
import static no.moteplass.e2e.refusals.ContractCalls.typed;
import static no.moteplass.e2e.stack.RunningStack.eventually;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import no.moteplass.e2e.stack.Answer;
import no.moteplass.e2e.stack.Json;
import no.moteplass.e2e.stack.RunningStack;
import no.moteplass.e2e.stack.Seed;
import no.moteplass.e2e.stack.WholeStack;
import no.moteplass.local.settings.Application;

/** Wrong input of every kind on every operation that the services describe: the problem that the contract names, never a 5xx. */
@Execution(ExecutionMode.SAME_THREAD)
@Order(90)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(WholeStack.class)
class RefusalsIT {
    private static final int FUZZ_PER_OPERATION = 25;
    /** Its pages are long. */
    private static final int FUZZ_OF_A_FEED = 8;

    private static final String SURPRISE = "finnesIkke";

    private final RunningStack stack;
    private final Samples samples = new Samples();
    private final ContractCalls calls;
    private final long seed = Seed.ofThisRun();

    RefusalsIT(RunningStack stack) {
        this.stack = stack;
        this.calls = new ContractCalls(stack, samples);
    }

    @BeforeAll
    void real_things_to_ask_for() {
        var group = stack.groups()
                .post("/groups", Map.of("programme", "moteplass-by", "name", "Utkast for feil"))
                .must(201)
                .json();
        var mine = stack.sessions().as("hanna@example.org").everything("/sessions?leader=me").stream()
                .filter(session -> session.path("series").isTextual())
                .findFirst()
                .orElseThrow();
        samples.with("groups", group.path("id").asText())
                .with("members", stack.people().named("anna@example.org").id())
                .with("responses", stack.people().named("hanna@example.org").id())
                .with("org-units", "0301-12")
                .with("programmes", "moteplass-by")
                .with("ended-sessions", "ab".repeat(32))
                .with("sessions", mine.path("id").asText())
                .with("series", mine.path("series").asText())
                .with("facilitators", mine.at("/facilitators/0/leader").asText())
                .with("problems", "malformed")
                .with("templates", "session-reminder")
                .with(
                        "deliveries",
                        stack.notifications()
                                .get("/deliveries?limit=1")
                                .must(200)
                                .json()
                                .at("/items/0/id")
                                .asText());
        samples.with("feeds", "groups");
        anOffer();
        aCalendar();
        System.out.println("  Wrong input is made with -Dmoteplass.e2e.seed=" + seed);
    }

    /** Made for this: an invitation to a group of its own. */
    private void anOffer() {
        var invited = stack.people().frontLine(1).getFirst();
        var group = stack.group("moteplass-by").open();
        samples.with(
                "sign-ups",
                stack.groups()
                        .post(
                                "/groups/" + group.id() + "/invitations",
                                Map.of("leaderIds", List.of(invited.id()), "until", "2030-01-01T12:00:00+01:00"))
                        .must(201)
                        .json()
                        .at("/items/0/id")
                        .asText());
        samples.with("actions", calls.linkTo(invited));
    }

    private void aCalendar() {
        var made = stack.sessions()
                .as("hanna@example.org")
                .post("/calendar-subscriptions", Map.of("kind", "PERSON", "mask", "FULL"))
                .must(201)
                .json();
        var address = made.path("address").asText();
        samples.with("calendar-subscriptions", made.path("id").asText())
                .with("calendars", address.substring(address.lastIndexOf('/') + 1, address.length() - ".ics".length()));
    }

    /** Somebody whom what is made at random may change, and erase. */
    @BeforeEach
    void a_person_whom_nobody_needs() {
        if (samples.has("leaders")
                && stack.groups().get(samples.fill("/leaders/{id}")).status() == 200) return;
        samples.with(
                "leaders",
                stack.groups()
                        .post("/leaders", RightBodies.leader())
                        .must(201)
                        .json()
                        .path("id")
                        .asText());
    }

    /** What is made at random may have deleted the one before. */
    @BeforeEach
    void a_reminder_rule_of_the_group() {
        var known = samples.fill("/reminder-rules/{id}");
        if (stack.notifications().get(known).status() == 200) return;
        var rule = Map.of(
                "scope", "GROUP", "scopeId", samples.of("groups"), "offsets", List.of("P2D"), "audience", "MEMBERS");
        eventually("notifications-service to know the group", () -> {
            var made = stack.notifications().post("/reminder-rules", rule);
            if (made.status() == 201)
                samples.with("reminder-rules", made.json().path("id").asText());
            return made.status() == 201;
        });
    }

    static Stream<Application> services() {
        return Stream.of(Application.GROUPS, Application.SESSIONS, Application.NOTIFICATIONS);
    }

    @ParameterizedTest
    @MethodSource("services")
    void nobody_comes_in_without_a_token(Application application) {
        calls.forEach(application, operation -> !operation.open(), (softly, operation) -> {
            var nobody = operation.by(operation.service().asNobody());
            ProblemCheck.expect(
                    softly,
                    nobody.call(calls.filled(operation), body(operation), typed(operation)),
                    401,
                    "unauthorized");
            for (var bad : List.of("Bearer nonsense", "Bearer " + broken(), "Basic a29vcmRpbmF0b3I6bG9jYWw=")) {
                var headers = typed(operation);
                headers.put("Authorization", bad);
                ProblemCheck.expect(
                        softly, nobody.call(calls.filled(operation), body(operation), headers), 401, "unauthorized");
            }
        });
    }

    /** A real token whose claims were changed after it was signed. */
    private String broken() {
        var parts = stack.local().tokens().of("koordinator@example.org").split("\\.", -1);
        var claims = parts[1].charAt(8) == 'A' ? 'B' : 'A';
        return parts[0] + "." + parts[1].substring(0, 8) + claims + parts[1].substring(9) + "." + parts[2];
    }

    @ParameterizedTest
    @MethodSource("services")
    void malformed_ids_are_not_found(Application application) {
        calls.forEach(application, operation -> !operation.pathParameters().isEmpty(), (softly, operation) -> {
            for (var parameter : operation.pathParameters()) {
                var path = calls.filledWith(operation, parameter.name(), "nope nope");
                var answer = calls.allowed(operation, one -> one.call(path, body(one), match("\"1\"")));
                ProblemCheck.expect(softly, answer, 404, "not-found");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("services")
    void broken_json_is_malformed(Application application) {
        calls.forEach(application, Operation::takesJson, (softly, operation) -> {
            for (var broken : List.of("{", "{\"name\":", "nul")) {
                var answer = calls.allowed(
                        operation,
                        one -> one.call(
                                calls.filled(one), broken.getBytes(StandardCharsets.UTF_8), calls.matching(one)));
                ProblemCheck.expect(softly, answer, 400, "malformed");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("services")
    void another_media_type_is_not_taken(Application application) {
        calls.forEach(application, Operation::takesJson, (softly, operation) -> {
            var headers = calls.matching(operation);
            headers.put("Content-Type", "text/plain");
            var answer = calls.allowed(
                    operation, one -> one.call(calls.filled(one), "hei".getBytes(StandardCharsets.UTF_8), headers));
            ProblemCheck.expect(softly, answer, 415, "");
        });
    }

    @ParameterizedTest
    @MethodSource("services")
    void an_unknown_member_is_named(Application application) {
        calls.forEach(application, Operation::takesAnObject, (softly, operation) -> {
            var body = ("{\"" + SURPRISE + "\": 1}").getBytes(StandardCharsets.UTF_8);
            var answer = calls.allowed(operation, one -> one.call(calls.filled(one), body, calls.matching(one)));
            ProblemCheck.expect(softly, answer, 422, "invalid-input");
            softly.assertThat(Json.texts(answer.json().path("violations"), "field"))
                    .as(answer.toString())
                    .contains(SURPRISE);
        });
    }

    @ParameterizedTest
    @MethodSource("services")
    void a_limit_out_of_bounds_is_invalid_and_a_foreign_cursor_malformed(Application application) {
        calls.forEach(
                application, operation -> hasQuery(operation, "limit") && !operation.open(), (softly, operation) -> {
                    for (var limit : List.of("0", "-1", "201", "mange")) {
                        var answer = calls.allowed(
                                operation, one -> one.call(calls.filled(one) + "?limit=" + limit, NOTHING, Map.of()));
                        ProblemCheck.expect(softly, answer, 422, "invalid-input");
                        softly.assertThat(Json.texts(answer.json().path("violations"), "field"))
                                .as(answer.toString())
                                .contains("limit");
                    }
                    if (hasQuery(operation, "cursor")) {
                        ProblemCheck.expect(
                                softly,
                                calls.allowed(
                                        operation,
                                        one -> one.call(calls.filled(one) + "?cursor=tull", NOTHING, Map.of())),
                                400,
                                "bad-cursor");
                    }
                });
    }

    @ParameterizedTest
    @MethodSource("services")
    void a_change_says_which_version_it_was_made_from(Application application) {
        // a person's own entry needs none: the last one counts
        calls.forEach(
                application,
                each -> each.method().equals("PATCH") && !each.path().endsWith("/me"),
                (softly, operation) -> {
                    var body =
                            calls.rightBody(application, operation).toString().getBytes(StandardCharsets.UTF_8);
                    var missing = calls.allowed(operation, one -> one.call(calls.filled(one), body, new HashMap<>()));
                    ProblemCheck.expect(softly, missing, 428, "precondition-required");
                    var stale =
                            calls.allowed(operation, one -> one.call(calls.filled(one), body, match("\"0-stale\"")));
                    ProblemCheck.expect(softly, stale, 412, "precondition-failed");
                });
    }

    /** At the end: after so many wrong links, further ones are told to wait. */
    @Order(Integer.MAX_VALUE)
    @ParameterizedTest
    @MethodSource("services")
    void nothing_made_at_random_gets_a_server_error_or_an_answer_that_is_not_described(Application application) {
        var random = new RandomCalls(calls, seed);
        var described = calls.description(application).answers();
        var unreached = new TreeMap<String, Answer>();
        var softly = new SoftAssertions();
        for (var operation : calls.everything(application)) {
            var answers = new ArrayList<>(calls.rightly(application, operation));
            var times = operation.path().startsWith("/feeds") ? FUZZ_OF_A_FEED : FUZZ_PER_OPERATION;
            while (answers.size() < times) answers.add(random.call(application, operation));
            for (var answer : answers) {
                softly.assertThat(answer.status())
                        .as("seed %d: %s", seed, answer)
                        .isLessThan(500);
                if (answer.status() >= 400) ProblemCheck.require(softly, answer);
                softly.assertThat(described.breaches(
                                operation.method(),
                                operation.path(),
                                answer.status(),
                                answer::headerOrNull,
                                answer.text()))
                        .as("seed %d: %s", seed, answer)
                        .isEmpty();
            }
            if (answers.stream().noneMatch(Answer::isSuccess)) unreached.put(operation.toString(), answers.getFirst());
        }
        unreached.forEach((each, refused) -> System.out.println("  Never answered 2xx: " + each + " ("
                + OutOfReach.REASONS.getOrDefault(each, refused.toString()) + ")"));
        softly.assertThat(unreached.keySet()).isSubsetOf(OutOfReach.REASONS.keySet());
        softly.assertAll();
    }

    private static boolean hasQuery(Operation operation, String name) {
        return operation.queryParameters().stream()
                .anyMatch(parameter -> parameter.name().equals(name));
    }
}
