package no.moteplass.notifications.reminder;

import static no.moteplass.platform.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.notifications.story.Story;
import no.moteplass.platform.testing.TestTokens;

/** The nearest rule counts, and a changed one moves what waits. */
@QuarkusTest
class RulesReachTest extends Story {

    @Inject
    RearrangeByRule rearrange;

    private List<String> reminders(String name) {
        return rows("select before_start || ' ' || state from delivery where kind = 'session-reminder'"
                + " and leader_id = '" + id(name) + "' order by due_at");
    }

    private void rule(String scope, String scopeId, String offsets, String audience) {
        sql(
                "insert into reminder_rule (id, version, scope, scope_id, offsets, audience) values (gen_random_uuid(), 1, '"
                        + scope + "', '" + scopeId + "', '" + offsets + "', '" + audience + "')");
    }

    @Test
    void the_nearest_rule_counts_and_facilitators_get_theirs_besides() {
        rule("PROGRAMME", "refleksjon-forstelinje", "P2D", "MEMBERS");
        rule("CITY", "", "P5D", "FACILITATORS");
        aGroup("Tirsdag", "ben");
        sessions(change -> change.session("Tirsdag", "samling", local("2027-01-21T13:00"), Map.of(), true)
                .assigned("Tirsdag", "samling", "anna"));
        assertThat(reminders("ben")).containsExactly("P2D PENDING");
        assertThat(reminders("anna")).containsExactly("P5D PENDING", "P2D PENDING");

        rule("GROUP", id("Tirsdag").toString(), "P3D,PT3H", "MEMBERS");
        rearrange.rearrange(new RearrangeByRule.Reach(id("Tirsdag").toString(), ""));
        assertThat(reminders("ben")).containsExactlyInAnyOrder("P3D PENDING", "P2D CANCELLED", "PT3H PENDING");
        sql("delete from reminder_rule where scope <> 'CITY'");
        rearrange.rearrange(new RearrangeByRule.Reach("", ""));
        assertThat(reminders("ben"))
                .contains("P1D PENDING")
                .filteredOn(row -> row.endsWith("PENDING"))
                .hasSize(1);
    }

    @Test
    void a_rule_that_changes_while_a_reminder_waits_moves_it_however_its_group_was_written() {
        aGroup("Tirsdag", "ben");
        sessions(change -> change.session("Tirsdag", "samling", local("2027-01-21T13:00"), Map.of(), true));
        assertThat(reminders("ben")).containsExactly("P1D PENDING");
        given().token(TestTokens.coordinator("koordinator@example.org"))
                .contentType("application/json")
                .body("{\"scope\":\"GROUP\",\"scopeId\":\""
                        + id("Tirsdag").toString().toUpperCase(Locale.ROOT)
                        + "\",\"offsets\":[\"PT2H\"],\"audience\":\"MEMBERS\"}")
                .post("/api/v1/reminder-rules")
                .statusCode(201)
                .body("scopeId", equalTo(id("Tirsdag").toString()));
        rearrange.rearrange(new RearrangeByRule.Reach(id("Tirsdag").toString(), ""));
        assertThat(reminders("ben")).containsExactly("P1D CANCELLED", "PT2H PENDING");
    }
}
