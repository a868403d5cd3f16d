package no.moteplass.sessions.series.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.platform.recurrence.RuleRefusal;
import no.moteplass.platform.testing.http.Answer;
import no.moteplass.sessions.Api;
import no.moteplass.sessions.City;
import no.moteplass.sessions.SessionsTest;

/** What a series is refused for, over HTTP. */
@QuarkusTest
class PlanSeriesRefusalsTest extends SessionsTest {

    private static final String MONTHLY = "FREQ=MONTHLY;BYMONTHDAY=1;COUNT=8";

    private static String path(City.Group group) {
        return "/groups/" + group.id() + "/series";
    }

    private Answer refused(String field, Object value) {
        var body = new HashMap<>(series(nextYear() + "-02-01T09:00", MONTHLY));
        body.put(field, value);
        return Api.post(Api.asCoordinator(), path(circle(1).group()) + "?dryRun=true", body);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title     | ''                                   | required
            start     | 2020-02-01T09:00                     | past
            start     | 2027-02-30T09:00                     | localDateTime
            start     | 2027-02-01T09:00:00Z                 | localDateTime
            start     | 2027-02-01                           | localDateTime
            zone      | Europe/Grünerløkka                   | zone
            zone      | +01:00                               | zone
            duration  | PT0S                                 | duration
            duration  | an hour                              | duration
            duration  | P40D                                 | duration
            rule      | FREQ=DAILY                           | rule.ENDLESS
            rule      | FREQ=DAILY;COUNT=201                 | rule.TOO_MANY
            rule      | FREQ=DAILY;UNTIL=20990101            | rule.TOO_MANY
            rule      | FREQ=HOURLY;COUNT=3                  | rule.TOO_FINE
            rule      | every second Tuesday                 | rule.NOT_A_RULE
            rule      | FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=2 | rule.NO_DATES
            rotation  | RANDOM                               | oneOf
            link      | javascript:alert(1)                  | webAddress
            link      | JavaScript://example.org/%0aalert(1) | webAddress
            link      | ftp://example.org/x                  | webAddress
            link      | msteams:/l/meetup-join/1             | webAddress
            link      | msteams://teams.microsoft.com/l/1    | webAddress
            link      | tel:+4721802180                      | webAddress
            link      | https://mø_te.example.no             | webAddress
            agendaTemplate | peer                            | notYet
            """)
    void refuses_what_makes_no_sense_and_names_the_field(String field, String value, String code) {
        var refused = refused(field, value);
        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
        assertThat(refused.json().getString("violations[0].field")).isEqualTo(field);
        assertThat(refused.json().getString("violations[0].code")).isEqualTo(code);
        assertThat(refused.json().getString("violations[0].message"))
                .isNotBlank()
                .doesNotStartWith("violation.");
    }

    static Stream<Arguments> rulesOutsideTheLanguage() {
        return Stream.of(
                arguments(
                        RuleRefusal.NOT_A_RULE, List.of("every second Tuesday", "FREQ=WEEKLY;COUNT=2;UNTIL=20270301")),
                arguments(
                        RuleRefusal.TOO_FINE,
                        List.of(
                                "FREQ=HOURLY;COUNT=3",
                                "FREQ=MINUTELY;COUNT=3",
                                "FREQ=SECONDLY;COUNT=3",
                                "FREQ=DAILY;BYHOUR=9,12;COUNT=3",
                                "FREQ=DAILY;BYMINUTE=0,30;COUNT=3",
                                "FREQ=DAILY;BYSECOND=0,30;COUNT=3")),
                arguments(RuleRefusal.WEEK_NUMBERS, List.of("FREQ=YEARLY;BYWEEKNO=20;COUNT=2")),
                arguments(RuleRefusal.DAYS_OF_YEAR, List.of("FREQ=YEARLY;BYYEARDAY=100;COUNT=2")),
                arguments(
                        RuleRefusal.POSITIONS,
                        List.of(
                                "FREQ=WEEKLY;BYDAY=MO,TU;BYSETPOS=1;COUNT=2",
                                "FREQ=YEARLY;BYMONTH=2;BYDAY=MO;BYSETPOS=1;COUNT=2",
                                "FREQ=MONTHLY;BYMONTHDAY=1,2;BYSETPOS=1;COUNT=2")),
                arguments(RuleRefusal.NUMBERED_WEEKDAYS, List.of("FREQ=YEARLY;BYDAY=20MO;COUNT=2")),
                arguments(RuleRefusal.DAYS_OF_MONTH, List.of("FREQ=DAILY;BYMONTHDAY=1;COUNT=2")),
                arguments(RuleRefusal.INTERVAL_WITH_WEEKDAYS, List.of("FREQ=DAILY;INTERVAL=2;BYDAY=MO;COUNT=2")),
                arguments(RuleRefusal.WEEK_START, List.of("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;WKST=SU;COUNT=4")),
                arguments(RuleRefusal.ENDLESS, List.of("FREQ=DAILY")),
                arguments(RuleRefusal.TOO_MANY, List.of("FREQ=DAILY;COUNT=201", "FREQ=DAILY;UNTIL=20990101")),
                arguments(RuleRefusal.TOO_FAR, List.of("FREQ=YEARLY;COUNT=150")),
                arguments(
                        RuleRefusal.NO_DATES,
                        List.of(
                                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=2",
                                "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=31;COUNT=2",
                                "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30;UNTIL=20300101",
                                "FREQ=WEEKLY;UNTIL=20200101")));
    }

    @Test
    void every_way_to_leave_the_language_of_rules_is_tried() {
        assertThat(rulesOutsideTheLanguage().map(each -> each.get()[0]))
                .containsExactly((Object[]) RuleRefusal.values());
    }

    @ParameterizedTest
    @MethodSource("rulesOutsideTheLanguage")
    void refuses_every_rule_outside_the_language_and_says_what_is_wrong(RuleRefusal why, List<String> rules) {
        var path = path(circle(1).group());
        for (var rule : rules) {
            for (var query : List.of("", "?dryRun=true")) {
                var said = new HashSet<String>();
                for (var language : List.of("nb", "nn", "en")) {
                    var refused = Api.post(
                            Api.asCoordinator().header("Accept-Language", language),
                            path + query,
                            series(nextYear() + "-02-01T09:00", rule));
                    assertThat(refused.statusCode())
                            .as(rule + refused.asString())
                            .isEqualTo(422);
                    assertThat(refused.json().getList("violations.field")).containsExactly("rule");
                    assertThat(refused.json().getList("violations.code")).containsExactly("rule." + why);
                    said.add(refused.json().getString("violations[0].message"));
                }
                assertThat(said)
                        .as(rule)
                        .hasSizeBetween(2, 3) // Some are the same words in both forms of Norwegian.
                        .allSatisfy(each -> assertThat(each).isNotBlank().doesNotStartWith("violation."));
            }
        }
    }

    @Test
    void refuses_control_characters_unknown_weeks_unknown_members_and_wrong_types() {
        assertThat(refused("place", "Rådhuset\r\nATTENDEE:x").json().getString("violations[0].code"))
                .isEqualTo("controlCharacters");
        assertThat(refused("title", "x\u202Ey").json().getString("violations[0].code"))
                .isEqualTo("controlCharacters");
        assertThat(refused("title", "x".repeat(201)).json().getString("violations[0].code"))
                .isEqualTo("size");
        assertThat(refused("skipWeeks", List.of("W28", "SUMMER")).json().getString("violations[0].field"))
                .isEqualTo("skipWeeks[1]");
        assertThat(refused("skipWeeks", "JULY").statusCode()).isEqualTo(422);
        assertThat(refused("skipHolidays", "perhaps").statusCode()).isEqualTo(422);
        var unknown = refused("colour", "blue");
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.json().getString("violations[0].field")).isEqualTo("colour");
        var circle = circle(1);
        assertThat(Api.asCoordinator()
                        .contentType("application/json")
                        .body("{")
                        .post("/api/v1" + path(circle.group()))
                        .statusCode())
                .isEqualTo(400);
        assertThat(Api.asCoordinator()
                        .contentType("text/plain")
                        .body("x")
                        .post("/api/v1" + path(circle.group()))
                        .statusCode())
                .isEqualTo(415);
        assertThat(Api.asCoordinator()
                        .contentType("application/json")
                        .post("/api/v1" + path(circle.group()))
                        .statusCode())
                .isEqualTo(400);
        assertThat(Api.post(
                                Api.asCoordinator(),
                                path(circle.group()) + "?dryRun=maybe",
                                series(nextYear() + "-02-01T09:00", MONTHLY))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void names_everything_that_is_wrong_in_one_answer_by_the_application_s_own_clock() {
        var body = new HashMap<>(series(nextYear() + "-02-01T09:00", MONTHLY));
        body.put("title", " ");
        body.put("link", "no address");
        itIs(Instant.parse(nextYear() + "-06-01T12:00:00Z"));
        for (var path : List.of("/series", "/series?dryRun=true", "/sessions")) {
            if (path.equals("/sessions")) {
                body.keySet().removeAll(List.of("rule", "rotation", "skipHolidays"));
            }
            var refused =
                    Api.post(Api.asCoordinator(), "/groups/" + circle(1).group().id() + path, body);
            assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(422);
            assertThat(refused.json().getList("violations.field", String.class))
                    .as(path)
                    .containsExactlyInAnyOrder("title", "start", "link");
        }
    }

    @Test
    void refuses_a_series_of_which_nothing_is_left() {
        var body = new HashMap<>(series(nextYear() + "-07-01T09:00", "FREQ=WEEKLY;COUNT=3"));
        body.put("skipWeeks", List.of("JULY"));
        var refused = Api.post(Api.asCoordinator(), path(circle(1).group()), body);
        assertThat(refused.json().getString("violations[0].code")).isEqualTo("allSkipped");
    }

    @Test
    void refuses_to_plan_for_a_closed_group() {
        var circle = circle(1);
        city.close(circle.group(), clock.instant());
        city.publish();
        for (var path : List.of(path(circle.group()), path(circle.group()) + "?dryRun=true")) {
            var refused = Api.post(Api.asCoordinator(), path, series(nextYear() + "-02-01T09:00", MONTHLY));
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.json().getString("type")).isEqualTo("/problems/state-conflict");
        }
    }

    @Test
    void is_for_facilitators_coordinators_and_seats_of_self_run_groups() {
        var circle = circle(2);
        var outsider = city.person("Outsider");
        var selfRun = city.confidentialGroup("SELF_RUN");
        var dina = city.person("Dina");
        city.seat(selfRun, dina, City.LONG_AGO);
        city.publish();
        var asked = series(nextYear() + "-02-01T09:00", MONTHLY);
        var dry = path(circle.group()) + "?dryRun=true";
        assertThat(Api.post(Api.as(outsider), dry, asked).statusCode()).isEqualTo(404);
        assertThat(Api.post(Api.as(circle.members().getFirst()), dry, asked).statusCode())
                .isEqualTo(403);
        assertThat(Api.post(Api.asMachine("sessions.read"), dry, asked).statusCode())
                .isEqualTo(403);
        assertThat(Api.post(Api.as(circle.facilitator()), dry, asked).statusCode())
                .isEqualTo(200);
        assertThat(Api.post(Api.asCoordinator(), dry, asked).statusCode()).isEqualTo(200);
        assertThat(Api.post(Api.asMachine("sessions.write"), dry, asked).statusCode())
                .isEqualTo(200);
        assertThat(Api.post(Api.as(dina), path(selfRun) + "?dryRun=true", asked).statusCode())
                .isEqualTo(200);
        assertThat(Api.post(Api.asCoordinator(), "/groups/" + UUID.randomUUID() + "/series", asked)
                        .statusCode())
                .as("a group that has not arrived")
                .isEqualTo(404);
        assertThat(Api.post(Api.asCoordinator(), "/groups/not-an-id/series", asked)
                        .statusCode())
                .isEqualTo(404);
    }

    /** Whoever asks for a dry run and misspells it has not planned a series. */
    @ParameterizedTest
    @ValueSource(strings = {"", "=", "=TRUE", "=1", "=yes", "=%20true", "=true%20"})
    void plans_nothing_where_what_dry_run_means_is_not_plain(String given) {
        var circle = circle(1);
        var refused = Api.post(
                Api.asCoordinator(),
                path(circle.group()) + "?dryRun" + given,
                series(nextYear() + "-02-01T09:00", MONTHLY));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.json().getString("violations[0].field")).isEqualTo("dryRun");
        assertThat(Api.sessions(Api.asCoordinator(), "group=" + circle.group().id()))
                .isEmpty();
    }
}
