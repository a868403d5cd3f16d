package no.moteplass.e2e.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;

import org.assertj.core.api.SoftAssertions;

import com.fasterxml.jackson.databind.JsonNode;

import no.moteplass.e2e.stack.Answer;
import no.moteplass.e2e.stack.Person;
import no.moteplass.e2e.stack.RunningStack;
import no.moteplass.local.settings.Application;

/** Calls of the operations that the services describe, as whoever may make them. */
public final class ContractCalls {
    public static final byte[] NOTHING = {};

    private static final byte[] CSV = """
            externalId;email;givenName;familyName;level;unit;managerEmail;language;kind;inRoleSince;facilitatorTrained
            """.getBytes(StandardCharsets.UTF_8);
    private static final byte[] EMPTY_OBJECT = "{}".getBytes(StandardCharsets.UTF_8);
    /** Coordinator first; then who may do what a coordinator may not. */
    static final List<String> CALLERS =
            List.of("koordinator@example.org", "notifications-service", "okf-integration", "hanna@example.org");

    private final RunningStack stack;
    private final Samples samples;
    private final RightBodies bodies;
    private final RightCalls prepared;
    private final Map<String, Description> descriptions = new HashMap<>();

    public ContractCalls(RunningStack stack, Samples samples) {
        this.stack = stack;
        this.samples = samples;
        this.bodies = new RightBodies(samples);
        this.prepared = new RightCalls(stack);
    }

    public Description description(Application application) {
        return descriptions.computeIfAbsent(application.folder(), name -> Description.of(stack.service(application)));
    }

    private List<Operation> operations(Application application) {
        return description(application).operations().stream()
                .filter(operation ->
                        operation.path().startsWith("/api/") || operation.path().startsWith("/feeds"))
                .toList();
    }

    /** Out of the mail about an invitation: what opens it. */
    String linkTo(Person invited) {
        return prepared.linkTo(invited);
    }

    /** Everything that is described, what takes something away last. */
    List<Operation> everything(Application application) {
        return description(application).operations().stream()
                .sorted(Comparator.comparing(Operation::takesAway))
                .toList();
    }

    /** As it should be, by one caller after the other until one is answered with what was asked for. */
    public List<Answer> rightly(Application application, Operation operation) {
        var made = prepared.of(operation);
        if (made.isPresent()) return List.of(made.get());
        var body = operation.takesJson()
                ? rightBody(application, operation).toString().getBytes(StandardCharsets.UTF_8)
                : operation.bodyType().isPresent() ? CSV : NOTHING;
        var headers = typed(operation);
        if (operation.needsVersion()) headers.putAll(matching(operation));
        var answers = new ArrayList<Answer>();
        for (var caller : CALLERS) {
            answers.add(operation.by(operation.service().as(caller)).call(filled(operation), body, headers));
            if (answers.getLast().isSuccess()) break;
        }
        return answers;
    }

    /** What an operation asks for in JSON: with real names where that matters. */
    JsonNode rightBody(Application application, Operation operation) {
        return bodies.of(operation).orElseGet(() -> WrongInput.right(description(application), operation.bodySchema()));
    }

    /** Checks every such operation, and reports all that fell short at once. A service may have none; groups has some of each. */
    public void forEach(
            Application application, Predicate<Operation> which, BiConsumer<SoftAssertions, Operation> check) {
        var softly = new SoftAssertions();
        var chosen = operations(application).stream().filter(which).toList();
        chosen.forEach(operation -> check.accept(softly, operation));
        softly.assertAll();
        if (application == Application.GROUPS) assertThat(chosen).isNotEmpty();
    }

    /** The answer to the first caller whose role or scope is enough. */
    public Answer allowed(Operation operation, Function<Operation, Answer> call) {
        var answers = new ArrayList<Answer>();
        for (var caller : CALLERS) {
            answers.add(call.apply(operation.by(operation.service().as(caller))));
            if (answers.getLast().status() != 403) return answers.getLast();
        }
        return answers.getFirst();
    }

    /** The path with something real in it. */
    public String filled(Operation operation) {
        return samples.fill(operation.path());
    }

    public String filledWith(Operation operation, String parameter, String value) {
        return samples.fill(operation.path(), parameter, value);
    }

    public static byte[] body(Operation operation) {
        return operation.takesJson() ? EMPTY_OBJECT : NOTHING;
    }

    public static Map<String, String> typed(Operation operation) {
        var headers = new HashMap<String, String>();
        operation.bodyType().ifPresent(type -> headers.put("Content-Type", type));
        return headers;
    }

    /** If-Match with the version that holds, where the operation asks for one. */
    public Map<String, String> matching(Operation operation) {
        if (!operation.needsVersion()) return new HashMap<>();
        return match(Samples.version(operation.service(), filled(operation)));
    }

    public static Map<String, String> match(String version) {
        return new HashMap<>(Map.of("If-Match", version));
    }
}
