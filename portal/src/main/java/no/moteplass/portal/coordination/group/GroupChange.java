package no.moteplass.portal.coordination.group;

import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a coordinator changed in a group's form, and only that: what comes from the programme goes on coming from there. */
final class GroupChange {

    private final ObjectNode change = JsonNodeFactory.instance.objectNode();

    private GroupChange() {}

    static JsonNode between(GroupForm before, GroupForm now) {
        var made = new GroupChange();
        made.words("name", before.name(), now.name());
        made.words("purpose", before.purpose(), now.purpose());
        made.words("area", before.area(), now.area());
        made.words("theme", before.theme(), now.theme());
        made.words("contact", before.contact(), now.contact());
        made.number("minSize", before.minSize(), now.minSize());
        made.number("maxSize", before.maxSize(), now.maxSize());
        made.number("maxPerUnit", before.maxPerUnit(), now.maxPerUnit());
        if (!before.opens().equals(now.opens())) {
            made.change.put("signUpFrom", now.from());
        }
        if (!before.closes().equals(now.closes())) {
            made.change.put("signUpUntil", now.until());
        }
        if (before.isDirect() != now.isDirect()) {
            made.change.put("promotion", now.isDirect() ? "DIRECT" : "OFFER");
        }
        if (!before.chosenLevels().equals(now.chosenLevels())) {
            made.change.set("levels", listOf(now.chosenLevels()));
        }
        return made.change;
    }

    /** Emptied is null: then the programme's holds again. */
    private void words(String field, String before, String now) {
        if (!before.equals(now)) {
            change.put(field, GroupForm.filled(now));
        }
    }

    private void number(String field, String before, String now) {
        if (!before.equals(now)) {
            change.put(field, GroupForm.number(now));
        }
    }

    private static JsonNode listOf(Set<String> levels) {
        if (levels.isEmpty()) {
            return JsonNodeFactory.instance.nullNode();
        }
        var list = JsonNodeFactory.instance.arrayNode();
        levels.forEach(list::add);
        return list;
    }
}
