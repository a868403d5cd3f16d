package no.moteplass.e2e.stack;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

/** An open group, and what one does with it over HTTP. */
public final class TestGroup {
    private final RunningStack stack;
    private final String id;
    private final String name;
    private final Person owner;

    TestGroup(RunningStack stack, String id, String name, Person owner) {
        this.stack = stack;
        this.id = id;
        this.name = name;
        this.owner = owner;
    }

    /** One that was made otherwise, found by its name. */
    public static TestGroup named(RunningStack stack, String name) {
        return stack.groups().everything("/groups?query=" + Service.encoded(name)).stream()
                .filter(group -> group.path("name").asText().equals(name))
                .findFirst()
                .map(group -> new TestGroup(
                        stack, group.path("id").asText(), name, stack.people().named("anna@example.org")))
                .orElseThrow(() -> new AssertionError("No group «" + name + "»"));
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Person owner() {
        return owner;
    }

    public JsonNode now() {
        return stack.groups().get("/groups/" + id).must(200).json();
    }

    public void role(Person person, String role) {
        stack.groups()
                .put("/groups/" + id + "/members/" + person.id(), Map.of("roles", List.of(role), "seat", false))
                .must(200, 201);
    }

    /** Signs somebody up by themselves, and answers the sign-up. */
    public JsonNode signUp(Person person) {
        return trySignUp(person, UUID.randomUUID().toString()).must(201).json();
    }

    public Answer trySignUp(Person person, String idempotencyKey) {
        return stack.groups().as(person).post("/groups/" + id + "/sign-ups", Map.of(), idempotencyKey);
    }

    public void signUpAll(List<Person> people) {
        people.forEach(person -> {
            var signUp = signUp(person);
            if (!signUp.path("state").asText().equals("PLACED")) throw new AssertionError("Not placed: " + signUp);
        });
    }

    public void withdraw(Person person) {
        var mine = stack.groups().as(person).everything("/sign-ups?leader=me").stream()
                .filter(signUp -> signUp.path("group").asText().equals(id))
                .filter(signUp -> List.of("PLACED", "WAITING", "OFFERED")
                        .contains(signUp.path("state").asText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(person + " has no sign-up here"));
        stack.groups()
                .as(person)
                .post("/sign-ups/" + mine.path("id").asText() + "/withdraw", Map.of())
                .must(200);
    }

    public List<JsonNode> members() {
        return stack.groups().everything("/groups/" + id + "/members");
    }

    public List<JsonNode> waitingList() {
        return stack.groups().everything("/groups/" + id + "/waiting-list");
    }

    /** Ends it, so that nothing of it is mailed when a later test moves the clocks. */
    public void close() {
        stack.groups()
                .post("/groups/" + id + "/close", Map.of("reason", "Prøven er over"))
                .must(200);
    }

    /** Waits until sessions-service knows the group and everybody who is in it. */
    public void awaitInSessions(List<Person> people) {
        RunningStack.eventually(
                "the group in sessions-service",
                () -> stack.sessions().get("/sessions?group=" + id).status() == 200);
        stack.settle();
        people.forEach(person -> RunningStack.eventually(
                person + " in sessions-service",
                () -> stack.sessions().as(person).get("/sessions?leader=me").status() == 200));
    }

    /** @param more rule, start and what else the series shall have */
    public JsonNode series(Map<String, ?> more) {
        var body = new HashMap<String, Object>(Map.of(
                "title",
                "Samling",
                "zone",
                "Europe/Oslo",
                "duration",
                "PT60M",
                "rotation",
                "ROUND_ROBIN",
                "place",
                "Rådhuset, møterom 3"));
        body.putAll(more);
        return stack.sessions()
                .post("/groups/" + id + "/series", body)
                .must(201)
                .json();
    }

    public JsonNode session(String start) {
        return stack.sessions()
                .post(
                        "/groups/" + id + "/sessions",
                        Map.of(
                                "title",
                                "Samling",
                                "start",
                                start,
                                "zone",
                                "Europe/Oslo",
                                "duration",
                                "PT60M",
                                "place",
                                "Rådhuset"))
                .must(201)
                .json();
    }

    /** All its sessions by the time they start. */
    public List<JsonNode> sessions() {
        return stack.sessions().everything("/sessions?group=" + id).stream()
                .sorted(Comparator.comparing((JsonNode session) -> Json.instant(session, "start")))
                .toList();
    }

    public List<JsonNode> sessionsAfter(Instant moment) {
        return sessions().stream()
                .filter(session -> Json.instant(session, "start").isAfter(moment))
                .toList();
    }
}
