package no.moteplass.groups.appointment;

import static no.moteplass.groups.Cast.API;
import static no.moteplass.groups.Cast.coordinator;
import static no.moteplass.groups.Cast.draft;
import static no.moteplass.groups.Cast.frontLine;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.groups.Cast.Person;
import no.moteplass.platform.testing.PostgresResource;
import no.moteplass.platform.testing.http.Answer;

/** Somebody's roles are never written over from an old page, where the page says which version it showed. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class MembersFromOldPagesTest {

    private static Answer puts(String group, Person person, String madeFrom, String... roles) {
        return coordinator()
                .header("If-Match", madeFrom)
                .body(Map.of("roles", List.of(roles)))
                .put(API + "/groups/" + group + "/members/" + person.id());
    }

    private static void hasRoles(String group, String... roles) {
        coordinator()
                .get(API + "/groups/" + group + "/members")
                .body("items.roles", equalTo(roles.length == 0 ? List.of() : List.of(List.of(roles))));
    }

    @Test
    void what_was_made_from_an_old_version_is_refused_and_changes_nothing() {
        var group = draft(Map.of());
        var person = frontLine();
        puts(group, person, "\"0\"", "FACILITATOR").statusCode(201).body("version", equalTo(1));
        puts(group, person, "\"1\"", "FACILITATOR", "PURPOSE_OWNER")
                .statusCode(200)
                .body("version", equalTo(2));

        puts(group, person, "\"1\"", "DEPUTY_FACILITATOR")
                .statusCode(412)
                .body("type", equalTo("/problems/precondition-failed"));

        hasRoles(group, "FACILITATOR", "PURPOSE_OWNER");
    }

    @Test
    void who_was_not_in_the_group_when_the_page_was_shown_has_version_0() {
        var group = draft(Map.of());
        var person = frontLine();
        puts(group, person, "\"1\"", "FACILITATOR").statusCode(412);
        hasRoles(group);
        puts(group, person, "\"0\"", "FACILITATOR").statusCode(201);

        puts(group, person, "\"0\"", "PURPOSE_OWNER").statusCode(412);

        hasRoles(group, "FACILITATOR");
    }

    @Test
    void without_a_version_the_last_word_counts_as_before() {
        var group = draft(Map.of());
        var person = frontLine();
        puts(group, person, "\"0\"", "FACILITATOR").statusCode(201);

        coordinator()
                .body(Map.of("roles", List.of("PURPOSE_OWNER")))
                .put(API + "/groups/" + group + "/members/" + person.id())
                .statusCode(200);

        hasRoles(group, "PURPOSE_OWNER");
    }

    @Test
    void removing_somebody_from_an_old_page_is_refused_too() {
        var group = draft(Map.of());
        var person = frontLine();
        puts(group, person, "\"0\"", "FACILITATOR").statusCode(201);
        puts(group, person, "\"1\"", "FACILITATOR", "PURPOSE_OWNER").statusCode(200);
        var address = API + "/groups/" + group + "/members/" + person.id();

        coordinator().header("If-Match", "\"1\"").delete(address).statusCode(412);
        hasRoles(group, "FACILITATOR", "PURPOSE_OWNER");

        coordinator().header("If-Match", "\"2\"").delete(address).statusCode(204);
        hasRoles(group);
    }
}
