package no.moteplass.e2e.stack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A group in the making, as a coordinator makes one over HTTP. */
public final class NewGroup {
    private final RunningStack stack;
    private final Map<String, Object> body = new LinkedHashMap<>();
    private final List<Person> facilitators = new ArrayList<>();
    private Person owner;

    NewGroup(RunningStack stack, String programme) {
        this.stack = stack;
        this.owner = stack.people().named("anna@example.org");
        body.put("programme", programme);
        body.put("name", "Prøve " + UUID.randomUUID().toString().substring(0, 8));
        body.put("purpose", "Utforske felles spørsmål i omstillingen, trygt og på tvers.");
        body.put("area", "KULTUR_VERDIER");
    }

    public NewGroup named(String name) {
        return with("name", name);
    }

    public NewGroup sized(int min, int max) {
        return with("minSize", min).with("maxSize", max);
    }

    public NewGroup with(String member, Object value) {
        body.put(member, value);
        return this;
    }

    public NewGroup ownedBy(Person person) {
        owner = person;
        return this;
    }

    public NewGroup facilitatedBy(Person... people) {
        facilitators.addAll(List.of(people));
        return this;
    }

    public TestGroup open() {
        var groups = stack.groups();
        var id = groups.post("/groups", body).must(201).json().path("id").asText();
        var group = new TestGroup(stack, id, (String) body.get("name"), owner);
        group.role(owner, "PURPOSE_OWNER");
        facilitators.forEach(person -> group.role(person, "FACILITATOR"));
        groups.post("/groups/" + id + "/open", Map.of()).must(200);
        return group;
    }
}
