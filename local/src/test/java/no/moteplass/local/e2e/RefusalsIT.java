package no.moteplass.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import no.moteplass.local.e2e.contract.Description;
import no.moteplass.local.e2e.contract.Operation;
import no.moteplass.local.e2e.contract.ProblemCheck;
import no.moteplass.local.e2e.contract.Samples;
import no.moteplass.local.e2e.contract.WrongInput;
import no.moteplass.local.e2e.stack.Answer;
import no.moteplass.local.e2e.stack.Json;
import no.moteplass.local.e2e.stack.RunningStack;
import no.moteplass.local.e2e.stack.Seed;
import no.moteplass.local.e2e.stack.Service;
import no.moteplass.local.e2e.stack.WholeStack;
import no.moteplass.local.settings.Application;

/** Wrong input of every kind on every operation that the services describe: the problem that the contract names, never a 5xx. */
@Order(90)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(WholeStack.class)
class RefusalsIT {
    private static final int FUZZ_PER_OPERATION = 25;
    private static final byte[] NOTHING = {};
    private static final byte[] EMPTY_OBJECT = "{}".getBytes(StandardCharsets.UTF_8);
    private static final List<String> MEDIA_TYPES =
            List.of("x", "*/*", "application/xml", "application/json; charset=iso-8859-1", "multipart/form-data");
    private static final String SURPRISE = "finnesIkke";
    /** Coordinator first; then who may do what a coordinator may not. */
    private static final List<String> CALLERS =
            List.of("koordinator@example.org", "notifications-service", "okf-integration", "hanna@example.org");

    private final RunningStack stack;
    private final Map<String, Description> descriptions = new HashMap<>();
    private final Samples samples = new Samples();
    private final long seed = Seed.ofThisRun();

    RefusalsIT(RunningStack stack) {
        this.stack = stack;
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
                .with("leaders", stack.people().named("hanna@example.org").id())
                .with("members", stack.people().named("anna@example.org").id())
                .with("responses", stack.people().named("hanna@example.org").id())
                .with("org-units", "0301-12")
                .with("programmes", "moteplass-by")
                .with("sessions", mine.path("id").asText())
                .with("series", mine.path("series").asText());
        System.out.println("  Wrong input is made with -Dmoteplass.e2e.seed=" + seed);
    }

    static Stream<Application> services() {
        return Stream.of(Application.GROUPS, Application.SESSIONS, Application.NOTIFICATIONS);
    }

    private Description description(Application application) {
        return descriptions.computeIfAbsent(application.folder(), name -> Description.of(stack.service(application)));
    }

    private List<Operation> operations(Application application) {
        return description(application).operations().stream()
                .filter(operation ->
                        operation.path().startsWith("/api/") || operation.path().startsWith("/feeds"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("services")
    void nobody_comes_in_without_a_token(Application application) {
        forEach(application, operation -> !operation.open(), (softly, operation) -> {
            var nobody = as(operation, operation.service().asNobody());
            ProblemCheck.expect(
                    softly, nobody.call(filled(operation), body(operation), typed(operation)), 401, "unauthorized");
            for (var bad : List.of("Bearer nonsense", "Bearer " + broken(), "Basic a29vcmRpbmF0b3I6bG9jYWw=")) {
                var headers = typed(operation);
                headers.put("Authorization", bad);
                ProblemCheck.expect(
                        softly, nobody.call(filled(operation), body(operation), headers), 401, "unauthorized");
            }
        });
    }

    private static Map<String, String> typed(Operation operation) {
        var headers = new HashMap<String, String>();
        operation.bodyType().ifPresent(type -> headers.put("Content-Type", type));
        return headers;
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
        forEach(application, operation -> !operation.pathParameters().isEmpty(), (softly, operation) -> {
            for (var parameter : operation.pathParameters()) {
                var path = samples.fill(operation.path(), parameter.name(), "nope nope");
                var answer = allowed(operation, one -> one.call(path, body(one), match("\"1\"")));
                ProblemCheck.expect(softly, answer, 404, "not-found");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("services")
    void broken_json_is_malformed(Application application) {
        forEach(application, Operation::takesJson, (softly, operation) -> {
            for (var broken : List.of("{", "{\"name\":", "nul")) {
                var answer = allowed(
                        operation,
                        one -> one.call(filled(one), broken.getBytes(StandardCharsets.UTF_8), matching(one)));
                ProblemCheck.expect(softly, answer, 400, "malformed");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("services")
    void another_media_type_is_not_taken(Application application) {
        forEach(application, Operation::takesJson, (softly, operation) -> {
            var headers = matching(operation);
            headers.put("Content-Type", "text/plain");
            var answer =
                    allowed(operation, one -> one.call(filled(one), "hei".getBytes(StandardCharsets.UTF_8), headers));
            ProblemCheck.expect(softly, answer, 415, "");
        });
    }

    @ParameterizedTest
    @MethodSource("services")
    void an_unknown_member_is_named(Application application) {
        forEach(application, Operation::takesAnObject, (softly, operation) -> {
            var body = ("{\"" + SURPRISE + "\": 1}").getBytes(StandardCharsets.UTF_8);
            var answer = allowed(operation, one -> one.call(filled(one), body, matching(one)));
            ProblemCheck.expect(softly, answer, 422, "invalid-input");
            softly.assertThat(Json.texts(answer.json().path("violations"), "field"))
                    .as(answer.toString())
                    .contains(SURPRISE);
        });
    }

    @ParameterizedTest
    @MethodSource("services")
    void a_limit_out_of_bounds_is_invalid_and_a_foreign_cursor_malformed(Application application) {
        forEach(application, operation -> hasQuery(operation, "limit") && !operation.open(), (softly, operation) -> {
            for (var limit : List.of("0", "-1", "201", "mange")) {
                var answer = allowed(operation, one -> one.call(filled(one) + "?limit=" + limit, NOTHING, Map.of()));
                if (answer.status() == 404) return; // a list of something that is not there
                ProblemCheck.expect(softly, answer, 422, "invalid-input");
                softly.assertThat(Json.texts(answer.json().path("violations"), "field"))
                        .as(answer.toString())
                        .contains("limit");
            }
            if (hasQuery(operation, "cursor")) {
                ProblemCheck.expect(
                        softly,
                        allowed(operation, one -> one.call(filled(one) + "?cursor=tull", NOTHING, Map.of())),
                        400,
                        "bad-cursor");
            }
        });
    }

    @ParameterizedTest
    @MethodSource("services")
    void a_change_says_which_version_it_was_made_from(Application application) {
        // a person's own entry needs none: the last one counts
        forEach(
                application,
                each -> each.method().equals("PATCH") && !each.path().endsWith("/me"),
                (softly, operation) -> {
                    var body = WrongInput.right(description(application), operation.bodySchema());
                    var missing = allowed(operation, one -> one.call(filled(one), body, new HashMap<>()));
                    if (missing.status() == 404) return;
                    ProblemCheck.expect(softly, missing, 428, "precondition-required");
                    var stale = allowed(operation, one -> one.call(filled(one), body, match("\"0-stale\"")));
                    ProblemCheck.expect(softly, stale, 412, "precondition-failed");
                });
    }

    @ParameterizedTest
    @MethodSource("services")
    void nothing_made_at_random_gets_a_server_error(Application application) {
        var input = new WrongInput(seed);
        forEach(application, operation -> !operation.path().startsWith("/feeds"), (softly, operation) -> {
            for (int draw = 0; draw < FUZZ_PER_OPERATION; draw++) {
                var caller = CALLERS.get(input.below(4) == 0 ? input.below(CALLERS.size()) : 0);
                var answer = ask(input, application, operation, caller);
                softly.assertThat(answer.status())
                        .as("seed %d: %s", seed, answer)
                        .isLessThan(500);
                if (answer.status() >= 400) ProblemCheck.require(softly, answer);
            }
        });
    }

    private Answer ask(WrongInput input, Application application, Operation operation, String caller) {
        var path = filled(operation);
        if (!operation.pathParameters().isEmpty() && input.below(3) == 0) {
            var parameter = operation
                    .pathParameters()
                    .get(input.below(operation.pathParameters().size()));
            path = samples.fill(operation.path(), parameter.name(), "x" + input.shortText());
        }
        var query = new StringBuilder();
        for (var parameter : operation.queryParameters()) {
            if (input.below(3) == 0) {
                query.append(query.isEmpty() ? "?" : "&")
                        .append(Service.encoded(parameter.name()))
                        .append('=')
                        .append(Service.encoded(input.query()));
            }
        }
        var body = NOTHING;
        if (operation.takesJson()) {
            body = input.below(8) == 0
                    ? input.notJson().getBytes(StandardCharsets.UTF_8)
                    : input.body(description(application), operation.bodySchema());
        } else if (operation.bodyType().isPresent()) {
            body = input.text().getBytes(StandardCharsets.UTF_8);
        }
        var headers =
                operation.needsVersion() && input.below(4) > 0 ? matching(operation) : new HashMap<String, String>();
        if (input.below(10) == 0) headers.put("If-Match", "W/\"" + input.below(5) + "\", x");
        if (input.below(10) == 0) headers.put("Idempotency-Key", "k".repeat(1 + input.below(400)));
        if (input.below(10) == 0)
            headers.put(
                    "Accept",
                    List.of("text/html", "application/xml", "*/*;q=0", "x").get(input.below(4)));
        if (input.below(10) == 0) headers.put("Accept-Language", "tlh, nn;q=abc");
        if (body.length > 0) {
            headers.put(
                    "Content-Type",
                    input.below(15) == 0
                            ? MEDIA_TYPES.get(input.below(MEDIA_TYPES.size()))
                            : operation.bodyType().orElse("application/json"));
        }
        return as(operation, operation.service().as(caller)).call(path + query, body, headers);
    }

    // --- how it is asked, and what is expected
    // ------------------------------------------------------------------------

    private void forEach(
            Application application, Predicate<Operation> which, BiConsumer<SoftAssertions, Operation> check) {
        var softly = new SoftAssertions();
        var chosen = operations(application).stream().filter(which).toList();
        chosen.forEach(operation -> check.accept(softly, operation));
        softly.assertAll();
        if (application == Application.GROUPS) assertThat(chosen).isNotEmpty();
    }

    /** The answer to the first caller whose role or scope is enough. */
    private Answer allowed(Operation operation, Function<Operation, Answer> call) {
        var answers = new ArrayList<Answer>();
        for (var caller : CALLERS) {
            answers.add(call.apply(as(operation, operation.service().as(caller))));
            if (answers.getLast().status() != 403) return answers.getLast();
        }
        return answers.getFirst();
    }

    private static Operation as(Operation operation, Service service) {
        return new Operation(
                service,
                operation.method(),
                operation.path(),
                operation.open(),
                operation.parameters(),
                operation.bodyType(),
                operation.bodySchema());
    }

    private String filled(Operation operation) {
        return samples.fill(operation.path());
    }

    private static byte[] body(Operation operation) {
        return operation.takesJson() ? EMPTY_OBJECT : NOTHING;
    }

    private static boolean hasQuery(Operation operation, String name) {
        return operation.queryParameters().stream()
                .anyMatch(parameter -> parameter.name().equals(name));
    }

    private Map<String, String> matching(Operation operation) {
        if (!operation.needsVersion()) return new HashMap<>();
        return match(Samples.version(operation.service(), filled(operation)));
    }

    private static Map<String, String> match(String version) {
        return new HashMap<>(Map.of("If-Match", version));
    }
}
