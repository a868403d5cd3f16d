package no.moteplass.groups.importing;

import static no.moteplass.groups.Cast.API;
import static no.moteplass.groups.Cast.coordinator;
import static no.moteplass.groups.Cast.frontLine;
import static no.moteplass.groups.Cast.patch;
import static no.moteplass.groups.Cast.unique;
import static no.moteplass.groups.Cast.unit;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.platform.testing.PostgresResource;
import no.moteplass.platform.testing.http.Answer;

/** A file that is the whole directory, and what a file does not tell. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class FullImportTest {

    private static final String HEADER =
            "externalId;email;givenName;familyName;level;unit;managerEmail;language;kind;inRoleSince;facilitatorTrained\n";

    private static Answer send(String query, byte[] file) {
        return coordinator().contentType("text/csv").body(file).post(API + "/leaders/import" + query);
    }

    private static Answer send(String query, String rows) {
        return send(query, (HEADER + rows).getBytes(StandardCharsets.UTF_8));
    }

    private static String row(String email, String unit, String manager) {
        return ";%s;Ola;Nordmann;MIDDLE;%s;%s;nb;LEADER;2024-08-01;false\n".formatted(email, unit, manager);
    }

    private static List<String> found(String email) {
        return coordinator().get(API + "/leaders?query=" + email).path("items.id");
    }

    private static String address() {
        return unique() + "@example.org";
    }

    @Test
    void a_full_file_sets_inactive_whoever_is_not_in_it() {
        var unit = unit();
        var stays = address();
        var leaves = address();
        send("", row(stays, unit, "") + row(leaves, unit, "")).statusCode(200);
        send("?mode=full", row(stays, unit, ""))
                .statusCode(200)
                .body("unchanged", equalTo(1))
                .body("deactivated", not(equalTo(0)));
        coordinator().get(API + "/leaders?query=" + leaves).body("items[0].active", equalTo(false));
        coordinator().get(API + "/leaders?query=" + stays).body("items[0].active", equalTo(true));
        send("", row(leaves, unit, "")).statusCode(200).body("changed", equalTo(1));
        coordinator().get(API + "/leaders?query=" + leaves).body("items[0].active", equalTo(true));
    }

    @Test
    void a_full_file_leaves_whoever_stands_in_a_row_that_cannot_be_read() {
        var unit = unit();
        var byAddress = address();
        var byId = address();
        var other = address();
        var id = "E" + unique();
        send("", row(byAddress, unit, "") + row(byId, unit, "").replaceFirst("^;", id + ";") + row(other, unit, ""))
                .statusCode(200);
        send(
                        "?mode=full&partial=true",
                        row(byAddress, "no-such-unit", "")
                                + row("no address", unit, "").replaceFirst("^;", id + ";")
                                + row(other, unit, ""))
                .statusCode(200)
                .body("rejected", equalTo(2));
        for (var each : List.of(byAddress, byId, other)) {
            coordinator().get(API + "/leaders?query=" + each).body("items[0].active", equalTo(true));
        }
    }

    @Test
    void a_full_file_leaves_whoever_a_row_names_by_external_id_with_the_address_of_another() {
        var unit = unit();
        var named = address();
        var other = address();
        var id = "E" + unique();
        send("", row(named, unit, "").replaceFirst("^;", id + ";") + row(other, unit, ""))
                .statusCode(200);
        send("?mode=full&partial=true", row(other, unit, "").replaceFirst("^;", id + ";"))
                .statusCode(200)
                .body("rejected", equalTo(1));
        for (var each : List.of(named, other)) {
            coordinator().get(API + "/leaders?query=" + each).body("items[0].active", equalTo(true));
        }
    }

    @Test
    void a_full_file_without_a_row_empties_no_directory() {
        for (var dryRun : List.of("true", "false")) {
            send("?mode=full&dryRun=" + dryRun, "")
                    .statusCode(422)
                    .body("violations[0].code", equalTo("noRows"))
                    .body("violations[0].message", not(containsString("violation.")));
        }
        send("", "").statusCode(200).body("changed", equalTo(0));
    }

    @Test
    void what_a_file_has_no_column_for_stays_as_it_is() {
        var unit = unit();
        var chief = address();
        var email = address();
        send(
                        "",
                        row(chief, unit, "")
                                + ";%s;Ola;Nordmann;MIDDLE;%s;%s;nn;LEADER;2024-08-01;true\n"
                                        .formatted(email, unit, chief))
                .statusCode(200);
        var file = "email;givenName;familyName;unit\n" + email + ";Per;Nordmann;" + unit + "\n";
        send("", file.getBytes(StandardCharsets.UTF_8)).statusCode(200).body("changed", equalTo(1));
        coordinator()
                .get(API + "/leaders?query=" + email)
                .body("items[0].givenName", equalTo("Per"))
                .body("items[0].manager", equalTo(found(chief).getFirst()))
                .body("items[0].level", equalTo("MIDDLE"))
                .body("items[0].language", equalTo("nn"))
                .body("items[0].inRoleSince", equalTo("2024-08-01"))
                .body("items[0].facilitatorTrained", equalTo(true));
        send("", file.getBytes(StandardCharsets.UTF_8)).statusCode(200).body("unchanged", equalTo(1));
        send("?dryRun=true", file.replace(email, address()).getBytes(StandardCharsets.UTF_8))
                .body("rejected", equalTo(1)); // A new leader needs a level.
    }

    @Test
    void a_full_file_leaves_those_alone_whom_a_coordinator_added_until_a_file_has_named_them() {
        var byHand = frontLine();
        var unit = unit();
        send("?mode=full", row(address(), unit, "")).statusCode(200);
        coordinator().get(API + "/leaders/" + byHand.id()).body("active", equalTo(true));
        int before = coordinator().get(API + "/leaders/" + byHand.id()).path("version");
        var same = coordinator().get(API + "/leaders/" + byHand.id()).json();
        send(
                        "",
                        "email;givenName;familyName;unit\n%s;%s;%s;%s\n"
                                .formatted(
                                        byHand.email(),
                                        same.getString("givenName"),
                                        same.getString("familyName"),
                                        same.getString("unit"))
                                .getBytes(StandardCharsets.UTF_8))
                .statusCode(200)
                .body("unchanged", equalTo(1));
        coordinator().get(API + "/leaders/" + byHand.id()).body("version", equalTo(before));
        send("?mode=full", row(address(), unit, "")).statusCode(200);
        coordinator().get(API + "/leaders/" + byHand.id()).body("active", equalTo(false));
    }

    @Test
    void no_file_makes_active_whom_a_coordinator_made_inactive() {
        var unit = unit();
        var email = address();
        send("", row(email, unit, "")).statusCode(200);
        var id = found(email).getFirst();
        patch("/leaders/" + id, 1, Map.of("active", false)).statusCode(200);
        for (var query : List.of("", "?mode=full")) {
            send(query, row(email, unit, "")).statusCode(200).body("unchanged", equalTo(1));
            coordinator().get(API + "/leaders/" + id).body("active", equalTo(false));
        }
        send("", row(email, unit, "").replace("MIDDLE", "TOP")).statusCode(200).body("changed", equalTo(1));
        coordinator().get(API + "/leaders/" + id).body("active", equalTo(false));
        long version = coordinator().get(API + "/leaders/" + id).<Integer>path("version");
        patch("/leaders/" + id, version, Map.of("active", true)).statusCode(200);
        send("?mode=full", row(address(), unit, "")).statusCode(200);
        coordinator().get(API + "/leaders/" + id).body("active", equalTo(false));
        send("", row(email, unit, "")).statusCode(200).body("changed", equalTo(1));
        coordinator().get(API + "/leaders/" + id).body("active", equalTo(true));
    }
}
