package no.moteplass.groups.erasure;

import static no.moteplass.groups.Cast.API;
import static no.moteplass.groups.Cast.answer;
import static no.moteplass.groups.Cast.as;
import static no.moteplass.groups.Cast.coordinator;
import static no.moteplass.groups.Cast.draft;
import static no.moteplass.groups.Cast.frontLine;
import static no.moteplass.groups.Cast.group;
import static no.moteplass.groups.Cast.leader;
import static no.moteplass.groups.Cast.move;
import static no.moteplass.groups.Cast.notice;
import static no.moteplass.groups.Cast.patch;
import static no.moteplass.groups.Cast.programme;
import static no.moteplass.groups.Cast.putMember;
import static no.moteplass.groups.Cast.read;
import static no.moteplass.groups.Cast.reportOf;
import static no.moteplass.groups.Cast.signUp;
import static no.moteplass.groups.Cast.signUpOf;
import static no.moteplass.groups.Cast.stateOf;
import static no.moteplass.groups.Cast.unique;
import static no.moteplass.groups.Cast.unit;
import static no.moteplass.groups.Cast.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.groups.Cast.Person;
import no.moteplass.groups.Feed;
import no.moteplass.platform.testing.PostgresResource;
import no.moteplass.platform.testing.TestTokens;
import no.moteplass.platform.testing.http.Answer;
import no.moteplass.platform.testing.http.Request;
import no.moteplass.platform.time.MovableClock;

/** Somebody is erased: what they hold goes on to others, nothing names them, and no file brings them back (P3). */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class EraseTest {

    /** Where an erased person's id may still stand: where they were, for the sums, and what ended for them. */
    private static final List<String> PSEUDONYMS =
            List.of("feed_event.data", "feed_event.subject", "membership.leader", "sign_up.leader");

    private static final String HEADER = "externalId;email;givenName;familyName;level;unit;managerEmail\n";

    @Inject
    AgroalDataSource database;

    @Inject
    MovableClock clock;

    @AfterEach
    void back_to_real_time() {
        clock.setOffset(Duration.ZERO);
    }

    private static Answer erase(Request asks, Person person, long version) {
        return asks.header("If-Match", "\"" + version + "\"").delete(API + "/leaders/" + person.id());
    }

    private static void erase(Person person) {
        erase(coordinator(), person, version(person)).statusCode(204);
    }

    private static Answer file(String query, String rows) {
        return coordinator()
                .contentType("text/csv; charset=UTF-8")
                .body(HEADER + rows)
                .post(API + "/leaders/import" + query);
    }

    private static String row(Person person, String externalId, String unit, String manager) {
        return String.join(";", externalId, person.email(), "Åse", "Prøve", "FRONT_LINE", unit, manager) + "\n";
    }

    @Test
    void oneself_and_coordinators_may_and_nobody_else_learns_that_there_is_somebody() {
        var person = frontLine();
        coordinator().delete(API + "/leaders/" + person.id()).statusCode(428);
        erase(coordinator(), person, version(person) + 1).statusCode(412);
        erase(frontLine().asks(), person, version(person)).statusCode(404);
        person.asks().get(API + "/leaders/me").statusCode(200);
        erase(person.asks(), person, version(person)).statusCode(204);
        erase(coordinator(), person, 1).statusCode(404);
        coordinator().get(API + "/leaders/" + person.id()).statusCode(404);
        coordinator().get(API + "/leaders?query=" + person.email()).body("items", empty());
        coordinator().get(API + "/sign-ups?leader=" + person.id()).body("items", empty());
        person.asks().get(API + "/leaders/me").statusCode(403);
    }

    @Test
    void what_they_hold_goes_on_to_the_next_in_line_and_roles_are_vacant() {
        var person = frontLine();
        var sits = group(1);
        signUp(sits, person).statusCode(201);
        var next = frontLine();
        signUp(sits, next).statusCode(201);
        var offered = group(Map.of("maxSize", 1, "programme", programme(Map.of())));
        var leaving = frontLine();
        signUp(offered, leaving).statusCode(201);
        signUp(offered, person).statusCode(201);
        answer(leaving, signUpOf(leaving, offered).get("id").toString(), "withdraw")
                .statusCode(200);
        assertThat(stateOf(person, offered)).isEqualTo("OFFERED");
        notice(signUpOf(person, offered).get("id").toString()).statusCode(200);
        var second = frontLine();
        signUp(offered, second).statusCode(201);
        var waits = group(Map.of("maxSize", 1, "programme", programme(Map.of())));
        signUp(waits, frontLine()).statusCode(201);
        signUp(waits, person).statusCode(201).body("state", equalTo("WAITING"));
        var leads = draft(Map.of());
        putMember(leads, person, Map.of("roles", List.of("FACILITATOR", "PURPOSE_OWNER")))
                .statusCode(201);
        move(leads, "open").statusCode(200);
        signUp(leads, frontLine()).statusCode(201);
        move(leads, "start").statusCode(200);

        erase(person);

        assertThat(stateOf(next, sits)).isEqualTo("OFFERED");
        assertThat(stateOf(second, offered)).isEqualTo("OFFERED");
        read(waits).body("waiting", equalTo(0));
        read(leads).body("flags", equalTo(List.of("FACILITATOR_VACANT", "OWNER_VACANT")));
        for (var each : List.of(sits, offered, waits, leads)) {
            coordinator()
                    .get(API + "/groups/" + each + "/members?limit=200")
                    .statusCode(200)
                    .body("items[leader=" + person.id() + "]", nullValue());
        }
        var told = Feed.eventsAbout(person.id()).stream()
                .map(each -> each.get("type"))
                .toList();
        assertThat(told).isEqualTo(List.of("no.moteplass.leader.erased"));
        assertThat(Feed.eventsAbout(sits))
                .extracting(each -> (Map<?, ?>) each.get("data"))
                .anyMatch(each -> person.id().equals(each.get("leader")) && "INACTIVE".equals(each.get("endReason")));
    }

    @Test
    void reports_go_on_under_the_managers_manager_so_that_no_chain_opens() {
        var top = frontLine();
        var middle = reportOf(top, unit());
        var report = reportOf(middle, unit());
        var group = group(3);
        signUp(group, top).statusCode(201);
        erase(middle);
        coordinator().get(API + "/leaders/" + report.id()).body("manager", equalTo(top.id()));
        signUp(group, report).statusCode(409).body("rule", equalTo("FIT"));
        erase(top);
        coordinator().get(API + "/leaders/" + report.id()).body("manager", nullValue());
        signUp(group, report).statusCode(201);
        assertThat(Feed.eventsAbout(report.id()).getLast().get("data"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("manager", null);
    }

    @Test
    void nothing_names_them_any_more_in_any_column_of_any_table() throws SQLException {
        var name = "Æ" + unique() + "mund";
        var externalId = "X-" + unique();
        var manager = frontLine();
        var person = leader(
                unit(),
                Map.of(
                        "givenName",
                        name,
                        "familyName",
                        name + "sen",
                        "externalId",
                        externalId,
                        "manager",
                        manager.id()));
        reportOf(person, unit());
        var group = group(2);
        signUp(group, person).statusCode(201);
        person.asks()
                .header("Idempotency-Key", unique())
                .body("{}")
                .post(API + "/groups/"
                        + group(Map.of(
                                "programme",
                                programme(Map.of("purposeOwner", person.id(), "contact", person.email())),
                                "contact",
                                person.email()))
                        + "/sign-ups")
                .statusCode(201);
        person.asks().body(Map.of("language", "nn")).patch(API + "/leaders/me").statusCode(200);
        patch("/leaders/" + person.id(), version(person), Map.of("active", false))
                .statusCode(200);
        var columns = new EveryColumn(database);
        assertThat(columns.holding(person.email()))
                .as("the reading finds what is there")
                .contains("leader.email", "feed_event.data", "meeting_group.contact", "programme.contact");
        assertThat(columns.holding(person.id()))
                .contains(
                        "scheduled_tasks.task_instance",
                        "scheduled_tasks.task_data",
                        "audit_entry.subjects",
                        "audit_entry.actor",
                        "leader.manager",
                        "programme.purpose_owner");
        assertThat(columns.holding(person.email())).contains("idempotent_request.caller");

        erase(person);

        assertThat(columns.holding(person.email())).isEmpty();
        assertThat(columns.holding(name)).isEmpty();
        assertThat(columns.holding(externalId)).isEmpty();
        assertThat(columns.holding(person.id())).isSubsetOf(PSEUDONYMS);
    }

    @Test
    void the_erasing_itself_is_audited_without_the_name() {
        var manager = frontLine();
        var person = reportOf(manager, unit());
        var report = reportOf(person, unit());
        erase(person);
        coordinator()
                .get(API + "/audit?subject=" + report.id())
                .body("items[0].action", equalTo("leader.erased"))
                .body("items[0].subjects", contains(report.id()));
        coordinator().get(API + "/audit?subject=" + person.id()).body("items", empty());
        report.asks().get(API + "/leaders/me").statusCode(200);
        erase(report.asks(), report, version(report)).statusCode(204);
        coordinator().get(API + "/audit?actor=erased").body("items.action", hasItem("leader.erased"));
    }

    @Test
    void no_file_and_no_coordinator_brings_them_back_and_their_rows_stop_nothing() {
        var unit = unit();
        var externalId = "X-" + unique();
        var top = frontLine();
        var person = leader(unit, Map.of("externalId", externalId, "manager", top.id()));
        var report = reportOf(person, unit);
        var another = new Person("", "other-" + person.email());
        var signedInBefore = TestTokens.leader(person.email());
        erase(person);
        var rows =
                row(person, "", unit, "") + row(another, externalId, unit, "") + row(report, "", unit, person.email());
        for (var query : List.of("?dryRun=true", "")) {
            file(query, rows)
                    .statusCode(200)
                    .body("skipped", equalTo(2))
                    .body("rejected", equalTo(0))
                    .body("created", equalTo(0))
                    .body("rows.outcome", equalTo(List.of("SKIPPED", "SKIPPED", "UNCHANGED")))
                    .body(
                            "rows[0].reason",
                            equalTo(
                                    "Personen har bedt om å bli slettet og kommer ikke tilbake med en fil. Personen må selv logge inn først."));
        }
        coordinator().get(API + "/leaders?query=" + person.email()).body("items", empty());
        coordinator().get(API + "/leaders/" + report.id()).body("manager", equalTo(top.id()));
        var body = Map.of(
                "email", person.email(), "givenName", "Åse", "familyName", "Prøve", "level", "TOP", "unit", unit);
        coordinator().body(body).post(API + "/leaders").statusCode(409).body("title", equalTo("Personen er slettet"));
        patch("/leaders/" + report.id(), version(report), Map.of("externalId", externalId))
                .statusCode(409);
        // A token from before is no sign-in of theirs.
        as(signedInBefore).get(API + "/leaders/me").statusCode(403);
        file("?dryRun=true", rows).body("skipped", equalTo(2));
    }

    @Test
    void whoever_signs_in_again_themselves_may_come_back_with_the_next_file() {
        var unit = unit();
        var person = leader(unit, Map.of("externalId", "X-" + unique()));
        clock.setOffset(Duration.ofHours(-2));
        erase(person);
        clock.setOffset(Duration.ZERO);
        person.asks().get(API + "/leaders/me").statusCode(403);
        file("", row(person, "", unit, ""))
                .statusCode(200)
                .body("created", equalTo(1))
                .body("skipped", equalTo(0));
        person.asks().get(API + "/leaders/me").statusCode(200);
        coordinator()
                .get(API + "/leaders?query=" + person.email())
                .body("items", hasSize(1))
                .body("items[id=" + person.id() + "]", nullValue());
    }
}
