package no.moteplass.groups.importing;

import static no.moteplass.groups.Cast.API;
import static no.moteplass.groups.Cast.coordinator;
import static no.moteplass.groups.Cast.unique;
import static no.moteplass.groups.Cast.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.platform.testing.PostgresResource;
import no.moteplass.platform.testing.http.Answer;

/** The directory from a file: what is taken in, what is rejected, and that nothing is half done. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class LeaderImportTest {

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
    void takes_nothing_in_where_what_a_dry_run_means_is_not_plain() {
        var email = address();
        for (var query : List.of("?dryRun=", "?dryRun", "?dryRun=1", "?dryRun=TRUE", "?partial=")) {
            send(query, row(email, unit(), ""))
                    .statusCode(422)
                    .body("violations[0].field", equalTo(query.substring(1).split("=")[0]));
        }
        assertThat(found(email)).isEmpty();
    }

    @Test
    void takes_a_file_in_with_managers_later_in_it_and_leaves_what_is_unchanged() {
        var unit = unit();
        var chief = address();
        var report = address();
        var file = row(report, unit, chief) + row(chief, unit, "");
        send("?dryRun=true", file).statusCode(200).body("created", equalTo(2)).body("rejected", equalTo(0));
        assertThat(found(chief)).isEmpty();
        send("", file).statusCode(200).body("created", equalTo(2)).body("rows[0].outcome", equalTo("CREATED"));
        coordinator()
                .get(API + "/leaders?query=" + report)
                .body("items[0].manager", equalTo(found(chief).getFirst()))
                .body("items[0].version", equalTo(1));
        send("", file)
                .statusCode(200)
                .body("unchanged", equalTo(2))
                .body("created", equalTo(0))
                .body("changed", equalTo(0));
        coordinator().get(API + "/leaders?query=" + report).body("items[0].version", equalTo(1));
        send("", file.replace("Ola", "Kari")).statusCode(200).body("changed", equalTo(2));
        coordinator().get(API + "/leaders?query=" + report).body("items[0].givenName", equalTo("Kari"));
    }

    @Test
    void all_or_nothing_unless_it_may_be_partial() {
        var good = address();
        var unit = unit();
        var file = row(good, unit, "") + row("nobody", unit, "");
        send("", file)
                .statusCode(422)
                .body("rejected", equalTo(1))
                .body("created", equalTo(0))
                .body("rows[outcome=REJECTED].row", equalTo(3))
                .body("rows[outcome=REJECTED].reason", notNullValue());
        assertThat(found(good)).isEmpty();
        send("?partial=true", file).statusCode(200).body("created", equalTo(1)).body("rejected", equalTo(1));
        assertThat(found(good)).hasSize(1);
    }

    @Test
    void rejects_a_loop_of_managers_and_whoever_hangs_on_a_rejected_one() {
        var unit = unit();
        var a = address();
        var b = address();
        var c = address();
        var below = address();
        send(
                        "?partial=true",
                        row(a, unit, b)
                                + row(b, unit, c)
                                + row(c, unit, a)
                                + row(below, unit, a)
                                + row(address(), unit, ""))
                .statusCode(200)
                .body("rejected", equalTo(4))
                .body("created", equalTo(1))
                .body("rows[0].reason", containsString("sin egen leder"));
        var self = address();
        send("?dryRun=true", row(self, unit, self)).body("rejected", equalTo(1));
    }

    @Test
    void rejects_a_loop_with_what_the_directory_knows_already() {
        var unit = unit();
        var chief = address();
        var report = address();
        send("", row(chief, unit, "") + row(report, unit, chief)).statusCode(200);
        send("?dryRun=true", row(chief, unit, report)).statusCode(200).body("rejected", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ";x@example.org;=cmd();B;MIDDLE;UNIT;;nb;LEADER;;false | formel",
                ";x@example.org;@A;B;MIDDLE;UNIT;;nb;LEADER;;false | formel",
                ";x@example.org;-A;B;MIDDLE;UNIT;;nb;LEADER;;false | formel",
                ";+x@example.org;A;B;MIDDLE;UNIT;;nb;LEADER;;false | formel",
                ";x@example.org;A;B;MIDDLE;NOPE;;nb;LEADER;;false | virksomhet",
                ";x@example.org;A;B;BOSS;UNIT;;nb;LEADER;;false | FRONT_LINE",
                ";x@example.org;A;B;;UNIT;;nb;LEADER;;false | level",
                ";x@example.org;A;B;MIDDLE;UNIT;;de;LEADER;;false | nb, nn, en",
                ";x@example.org;A;B;MIDDLE;UNIT;;nb;LEADER;2026-02-30;false | dato",
                ";x@example.org;A;B;MIDDLE;UNIT;;nb;LEADER;30.2.2026;false | dato",
                ";x@example.org;A;B;MIDDLE;UNIT;;nb;LEADER;1.8.+12024;false | dato",
                ";x@example.org;A;B;MIDDLE;UNIT;;nb;LEADER;;maybe | true, false",
                ";x@example.org;;B;MIDDLE;UNIT;;nb;LEADER;;false | givenName",
                ";x@example.org;A;B;MIDDLE;UNIT;;nb;LEADER;;false;mer | 11",
                ";x@example.org;A;B;MIDDLE;UNIT;ukjent@example.org;nb;LEADER;;false | ukjent@example.org",
                ";x@example;A;B;MIDDLE;UNIT;;nb;LEADER;;false | e-postadresse",
            })
    void rejects_a_row_and_says_why(String row, String words) {
        send("?dryRun=true", row.replace("UNIT", UNIT.get()) + "\n")
                .statusCode(200)
                .body("rejected", equalTo(1))
                .body("rows[0].reason", containsString(words));
    }

    /** One unit for all the rows that are rejected anyway. */
    private static final java.util.function.Supplier<String> UNIT = new java.util.function.Supplier<>() {
        private String code;

        @Override
        public String get() {
            if (code == null) {
                code = unit();
            }
            return code;
        }
    };

    @Test
    void control_characters_are_refused_and_an_address_stands_once() {
        var unit = unit();
        var twice = address();
        send("?dryRun=true", row(address(), unit, "").replace("Ola", "O\u0007la"))
                .body("rejected", equalTo(1));
        send("?dryRun=true", row(address(), unit, "").replace("Ola", "O\u202ela"))
                .body("rejected", equalTo(1));
        send("?dryRun=true", row(twice, unit, "") + row(twice, unit, ""))
                .body("rejected", equalTo(1))
                .body("created", equalTo(1));
    }

    @Test
    void reads_commas_a_byte_order_mark_quotes_and_columns_in_any_order() {
        var email = address();
        var file = "\uFEFFunit,familyName,givenName,email,level\r\n\"" + unit() + "\",\"Ås, jr.\",Ola," + email
                + ",MIDDLE\r\n";
        send("", file.getBytes(StandardCharsets.UTF_8)).statusCode(200).body("created", equalTo(1));
        coordinator().get(API + "/leaders?query=" + email).body("items[0].familyName", equalTo("Ås, jr."));
    }

    @Test
    void refuses_what_is_no_such_file() {
        send("", new byte[0]).statusCode(422);
        send("", "navn;epost\nOla;ola@example.org\n".getBytes(StandardCharsets.UTF_8))
                .statusCode(422);
        send("", (HEADER + row("x@example.org", "x", "").replace("Ola", "Åse")).getBytes(StandardCharsets.ISO_8859_1))
                .statusCode(422)
                .body("violations[0].message", containsString("UTF-8"));
        send("?mode=replace", row(address(), "x", "")).statusCode(422);
        send("?dryRun=perhaps", row(address(), "x", "")).statusCode(422);
    }

    @Test
    void addresses_swapped_in_one_file_are_swapped() {
        var unit = unit();
        var first = address();
        var second = address();
        var rows =
                "%1$s;%2$s;Ola;Nordmann;MIDDLE;%5$s;;nb;LEADER;;nei\n%3$s;%4$s;Kari;Nordmann;MIDDLE;%5$s;;nb;LEADER;;SANN\n";
        var one = unique();
        var two = unique();
        send("", rows.formatted(one, first, two, second, unit)).statusCode(200).body("created", equalTo(2));
        var before = found(first);

        send("", rows.formatted(one, second, two, first, unit)).statusCode(200).body("changed", equalTo(2));

        assertThat(found(second)).isEqualTo(before);
    }

    @Test
    void empty_cells_at_the_end_and_empty_rows_may_be_left_out() {
        send("?dryRun=true", "\n;%s;A;B;MIDDLE;%s\n;;;;\n".formatted(address(), unit()))
                .statusCode(200)
                .body("created", equalTo(1))
                .body("rejected", equalTo(0))
                .body("rows[0].row", equalTo(3));
    }

    @Test
    void whatever_is_taken_can_be_written_to_and_the_rest_is_refused_everywhere() {
        var unit = unit();
        var odd = "100%a|{b}" + unique() + "@example.org";
        send("", row(odd, unit, "")).statusCode(200).body("created", equalTo(1));
        send("", row("\u00a0" + odd.replace("@", "\u200b@"), unit, ""))
                .statusCode(200)
                .body("unchanged", equalTo(1));
        send("?dryRun=true", row("ø" + odd, unit, "")).statusCode(200).body("rejected", equalTo(1));
        coordinator()
                .contentType("application/json")
                .body(
                        "{\"email\": \"ø%s\", \"givenName\": \"A\", \"familyName\": \"B\", \"level\": \"MIDDLE\", \"unit\": \"%s\"}"
                                .formatted(odd, unit))
                .post(API + "/leaders")
                .statusCode(422)
                .body("violations.code", contains("email"));
    }

    @Test
    void a_wrong_header_names_the_column_and_other_letters_are_called_so() {
        send("", "epost;givenName;familyName;unit\n".getBytes(StandardCharsets.UTF_8))
                .statusCode(422)
                .body("violations.code", contains("missingColumns", "unknownColumns"))
                .body("violations[1].message", containsString("epost"));
        send("", (HEADER + "1;a@b.no;Åse").getBytes(java.nio.charset.Charset.forName("windows-1252")))
                .statusCode(422)
                .body("violations.code", contains("encoding"));
    }

    @Test
    void a_binding_and_an_external_id_outlive_an_import() {
        var unit = unit();
        var email = address();
        send("", row(email, unit, "").replaceFirst("^;", "E" + unique() + ";")).statusCode(200);
        var me = new no.moteplass.groups.Cast.Person(found(email).getFirst(), email);
        me.asks().get(API + "/leaders/me").statusCode(200);
        send("", row(email, unit, "").replace("Ola", "Per")).statusCode(200).body("changed", equalTo(1));
        me.asks()
                .get(API + "/leaders/me")
                .statusCode(200)
                .body("givenName", equalTo("Per"))
                .body("externalId", not(equalTo(null)));
        send("?dryRun=true", row(email, unit, "").replaceFirst("^;", "another-id;"))
                .body("rejected", equalTo(1));
    }

    @Test
    void four_thousand_rows_take_seconds_and_are_one_change() {
        var unit = unit();
        var mark = unique();
        var file = new StringBuilder();
        for (var index = 0; index < 4000; index++) {
            var manager = index == 0 ? "" : mark + "-" + (index - 1) / 8 + "@example.org";
            file.append(row(mark + "-" + index + "@example.org", unit, manager));
        }
        var shuffled = new java.util.ArrayList<>(file.toString().lines().toList());
        java.util.Collections.shuffle(shuffled, new java.util.Random(7));
        var text = String.join("\n", shuffled) + "\n";
        assertTimeout(Duration.ofSeconds(30), () -> send("", text))
                .statusCode(200)
                .body("created", equalTo(4000))
                .body("rows", hasSize(200));
        send("", text).statusCode(200).body("unchanged", equalTo(4000));
    }

    @Test
    void one_reads_it_in_ones_own_language() {
        coordinator()
                .header("Accept-Language", "en")
                .contentType("text/csv")
                .body((HEADER + row("nobody", "x", "")).getBytes(StandardCharsets.UTF_8))
                .post(API + "/leaders/import?dryRun=true")
                .body("rows.reason", hasItem(containsString("find a unit")));
    }
}
