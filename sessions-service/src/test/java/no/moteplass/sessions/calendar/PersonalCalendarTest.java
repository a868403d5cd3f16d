package no.moteplass.sessions.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.sessions.Api;
import no.moteplass.sessions.City;

/** What stands in a person's calendar, as the contract's flows have it. */
@QuarkusTest
class PersonalCalendarTest extends CalendarTest {

    private static final String MONTHLY = "FREQ=MONTHLY;BYMONTHDAY=1;COUNT=8";

    @Test
    void says_only_samling_time_place_and_a_link_of_a_confidential_group() {
        var circle = circle(2);
        var ben = circle.members().getFirst();
        var made = plan(circle.group(), series(nextYear() + "-02-01T09:00", MONTHLY));
        var calendar = calendar(subscribe(ben));

        assertShowsExactly(calendar, ben);
        assertThat(calendar.events()).hasSize(1);
        assertThat(calendar.master())
                .contains("\nUID:" + made.getString("uid") + "\r")
                .contains("\nDTSTART;TZID=Europe/Oslo:" + nextYear() + "0201T090000\r")
                .contains("\nRRULE:FREQ=MONTHLY;")
                .contains("\nEXDATE;TZID=Europe/Oslo:" + nextYear() + "0501T090000\r")
                .contains("\nSUMMARY:Samling\r")
                .contains("\nLOCATION:Rådhuset\\, møterom 3\r")
                .contains("\nCLASS:PRIVATE\r")
                .contains("\nSTATUS:CONFIRMED\r")
                .contains("\nSEQUENCE:0\r")
                .contains("\nURL:http://localhost:8080/min-side\r");
        assertThat(calendar.text())
                .contains("BEGIN:VTIMEZONE", "TZID:Europe/Oslo", "METHOD:PUBLISH", "X-WR-CALNAME:Møteplass")
                .contains("REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H", "COLOR:")
                .doesNotContain("Refleksjonsgruppe", "Prøve", "DESCRIPTION", "CATEGORIES", "ATTENDEE", "ORGANIZER")
                .doesNotContain(circle.group().id().toString())
                .doesNotContain("Anna", "example.org");
        assertThat(stamp(calendar.master(), "DTSTAMP")).isEqualTo(stamp(calendar.master(), "LAST-MODIFIED"));
    }

    private static String stamp(String event, String property) {
        return event.lines()
                .filter(line -> line.startsWith(property + ":"))
                .findFirst()
                .orElseThrow()
                .substring(property.length());
    }

    @Test
    void tells_the_lead_that_they_facilitate_and_nobody_else() {
        var group = city.confidentialGroup("SELF_RUN");
        var seats = List.of(city.person("Dina"), city.person("Eli", "nn"), city.person("Farah", "en"));
        seats.forEach(each -> city.seat(group, each, City.LONG_AGO.plusSeconds(seats.indexOf(each))));
        city.publish();
        plan(group, series(nextYear() + "-02-01T09:00", "FREQ=WEEKLY;COUNT=6"));

        for (var person : seats) {
            var calendar = calendar(subscribe(person));
            assertShowsExactly(calendar, person);
            assertThat(calendar.overrides())
                    .hasSize(2)
                    .allSatisfy(each -> assertThat(each)
                            .contains(
                                    person == seats.get(2)
                                            ? "SUMMARY:Session – you facilitate\r"
                                            : "SUMMARY:Samling – du fasiliterer\r"));
        }
    }

    @Test
    void shows_purpose_programme_and_facilitator_of_an_open_group() {
        var group = city.openGroup();
        var anna = city.person("Anna");
        var ben = city.person("Ben");
        city.role(group, anna, "FACILITATOR", City.LONG_AGO);
        city.seat(group, ben, City.LONG_AGO);
        city.publish();
        plan(group, series(nextYear() + "-02-01T09:00", MONTHLY));

        assertThat(calendar(subscribe(ben)).master())
                .contains("\nSUMMARY:Refleksjonsgruppe\r")
                .contains(
                        "\nDESCRIPTION:Utforske felles problemstillinger\\, trygt og på tvers.\\nFasilitator: Anna Prøvesen\r")
                .contains("\nCATEGORIES:Byovergripende møteplasser\r")
                .contains("\nURL:http://localhost:8080/grupper/" + group.id())
                .contains("\nCLASS:PUBLIC\r");
        var annas = calendar(subscribe(anna));
        assertThat(annas.events()).hasSize(1);
        assertThat(annas.master()).contains("\nSUMMARY:Refleksjonsgruppe – du fasiliterer\r");
    }

    @Test
    void shows_only_that_the_time_is_taken_at_a_busy_address() {
        var circle = circle(2);
        var ben = circle.members().getFirst();
        var made = plan(circle.group(), series(nextYear() + "-02-01T09:00", MONTHLY));
        var sessions = all(circle.group());
        Api.post(
                Api.asCoordinator(),
                "/sessions/" + sessions.get(0).get("id") + "/reschedule",
                Map.of("start", nextYear() + "-02-01T10:00"));
        Api.post(Api.asCoordinator(), "/sessions/" + sessions.get(1).get("id") + "/cancel", Map.of());
        var address = subscribe(ben, "BUSY");
        var calendar = calendar(address);
        assertShowsExactly(calendar, ben);
        assertThat(calendar.text()).contains("SUMMARY:Opptatt\r");
        assertThat(calendar.text())
                .as("nothing by which one could tell what it is, or that two are of one series")
                .doesNotContain("LOCATION", "URL", "DESCRIPTION", "Samling", "RRULE:FREQ=M", "EXDATE", "RECURRENCE-ID")
                .doesNotContain(
                        "CREATED", made.getString("id"), circle.group().id().toString())
                .doesNotContain(
                        sessions.stream().map(each -> (String) each.get("id")).toArray(String[]::new));
        assertThat(calendar.events())
                .allSatisfy(each -> assertThat(stamp(each, "LAST-MODIFIED")).endsWith("T000000Z"));

        var another = uids(calendar(subscribe(ben, "BUSY")));
        var colleagues = uids(calendar(subscribe(circle.members().get(1), "BUSY")));
        var own = uids(calendar);
        assertThat(own).hasSize(sessions.size()).doesNotHaveDuplicates();
        assertThat(own).as("an address's own").doesNotContainAnyElementsOf(another);
        assertThat(own).doesNotContainAnyElementsOf(colleagues);
        itIs(Instant.now().plusSeconds(86_400));
        Api.post(Api.asCoordinator(), "/sessions/" + sessions.get(2).get("id") + "/cancel", Map.of());
        assertThat(uids(calendar(address))).as("and the same each time").isEqualTo(own);
    }

    private static List<String> uids(Ics calendar) {
        return calendar.events().stream().map(each -> stamp(each, "UID")).toList();
    }

    @Test
    void writes_moved_cancelled_and_relocated_sessions_as_overrides_with_the_same_uid() {
        var circle = circle(2);
        var ben = circle.members().getFirst();
        var made = plan(circle.group(), series(nextYear() + "-02-01T09:00", MONTHLY));
        var sessions = all(circle.group());
        var moved = Api.post(
                Api.asCoordinator(),
                "/sessions/" + sessions.get(0).get("id") + "/reschedule",
                Map.of("start", nextYear() + "-02-01T10:00"));
        assertThat(moved.statusCode()).as(moved.asString()).isEqualTo(200);
        assertThat(moved.json().getString("uid")).isEqualTo(made.getString("uid"));
        assertThat(moved.json().getInt("sequence")).isEqualTo(1);
        assertThat(moved.json().getString("recurrenceId")).isEqualTo(nextYear() + "-02-01T09:00");
        Api.post(Api.asCoordinator(), "/sessions/" + sessions.get(1).get("id") + "/cancel", Map.of());
        Api.asCoordinator()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"1\"")
                .body("{\"place\": \"Deichman\"}")
                .patch("/api/v1/sessions/" + sessions.get(2).get("id"))
                .statusCode(200);

        var calendar = calendar(subscribe(ben));
        assertShowsExactly(calendar, ben);
        assertThat(calendar.overrides()).hasSize(3);
        assertThat(calendar.overrides())
                .anySatisfy(each -> assertThat(each)
                        .contains("\nRECURRENCE-ID;TZID=Europe/Oslo:" + nextYear() + "0201T090000\r")
                        .contains("\nDTSTART;TZID=Europe/Oslo:" + nextYear() + "0201T100000\r")
                        .contains("\nSEQUENCE:1\r"))
                .anySatisfy(each -> assertThat(each).contains("\nSTATUS:CANCELLED\r"))
                .anySatisfy(each -> assertThat(each).contains("\nLOCATION:Deichman\r"))
                .allSatisfy(each -> assertThat(each).contains("\nUID:" + made.getString("uid") + "\r"));
    }

    @Test
    void excludes_what_was_before_for_who_joins_in_mid_series() {
        var circle = circle(2);
        plan(circle.group(), series(nextYear() + "-02-01T09:00", MONTHLY));
        var sessions = all(circle.group());
        var after = start(sessions.get(2)).plusSeconds(86_400);
        itIs(after);
        var late = city.person("Late");
        city.seat(circle.group(), late, after);
        city.publish();

        var calendar = calendar(subscribe(late));
        assertShowsExactly(calendar, late);
        assertThat(calendar.expanded()).hasSize(sessions.size() - 3);
        assertThat(calendar.master())
                .contains("\nDTSTART;TZID=Europe/Oslo:" + nextYear() + "0201T090000\r")
                .contains("COUNT=8")
                .contains("\nEXDATE;TZID=Europe/Oslo:" + nextYear() + "0201T090000\r");
    }

    @Test
    void keeps_what_is_past_and_excludes_what_is_ahead_for_who_leaves() {
        var group = city.confidentialGroup("FACILITATED");
        var ben = city.person("Ben");
        city.role(group, city.person("Anna"), "FACILITATOR", City.LONG_AGO);
        var membership = city.seat(group, ben, City.LONG_AGO);
        city.publish();
        plan(group, series(nextYear() + "-02-01T09:00", MONTHLY));
        var address = subscribe(ben);
        assertThat(calendar(address).expanded()).hasSize(all(group).size());

        var leaving = start(all(group).get(3)).minusSeconds(1);
        itIs(leaving);
        city.leaves(membership, leaving);
        city.publish();

        var calendar = calendar(address);
        assertShowsExactly(calendar, ben);
        assertThat(calendar.expanded())
                .hasSize(3)
                .allSatisfy(each -> assertThat(each.status()).isEqualTo("CONFIRMED"));
    }

    @Test
    void keeps_as_cancelled_what_a_closing_group_had_ahead() {
        var circle = circle(2);
        var ben = circle.members().getFirst();
        plan(circle.group(), series(nextYear() + "-02-01T09:00", MONTHLY));
        var sessions = all(circle.group());
        var address = subscribe(ben);
        Api.post(Api.asCoordinator(), "/sessions/" + sessions.get(6).get("id") + "/cancel", Map.of());
        var closing = start(sessions.get(2)).plusSeconds(86_400);
        itIs(closing);
        city.close(circle.group(), closing);
        city.publish();

        var calendar = calendar(address);
        assertShowsExactly(calendar, ben);
        assertThat(calendar.expanded().stream().map(Ics.Shown::status))
                .containsExactly(
                        "CONFIRMED", "CONFIRMED", "CONFIRMED", "CANCELLED", "CANCELLED", "CANCELLED", "CANCELLED");
        assertThat(calendar.overrides()).allSatisfy(each -> assertThat(each).contains("\nSEQUENCE:1\r"));
        assertThat(all(circle.group()).subList(3, 6))
                .allSatisfy(each -> assertThat(each.get("cancelReason")).isEqualTo("GROUP_CLOSED"));
        assertThat(all(circle.group()).get(6).get("cancelReason")).isEqualTo("CANCELLED");
    }

    @Test
    void keeps_nine_o_clock_across_the_change_of_the_clocks() {
        var circle = circle(1);
        var ben = circle.members().getFirst();
        plan(circle.group(), series("2027-03-21T09:00", "FREQ=WEEKLY;COUNT=3"));
        plan(circle.group(), series("2027-10-24T09:00", "FREQ=WEEKLY;COUNT=2"));
        assertThat(all(circle.group()).stream().map(each -> each.get("start")))
                .as("28 March is Easter Sunday")
                .containsExactly(
                        "2027-03-21T09:00:00+01:00",
                        "2027-04-04T09:00:00+02:00",
                        "2027-10-24T09:00:00+02:00",
                        "2027-10-31T09:00:00+01:00");
        assertShowsExactly(calendar(subscribe(ben)), ben);
    }

    @Test
    void shows_a_single_session_as_an_event_of_its_own() {
        var circle = circle(1);
        var ben = circle.members().getFirst();
        var body = new HashMap<>(session(nextYear() + "-03-03T12:00"));
        body.put("link", "https://example.org/rom/7");
        var made = Api.post(Api.asCoordinator(), "/groups/" + circle.group().id() + "/sessions", body);
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        var calendar = calendar(subscribe(ben));
        assertShowsExactly(calendar, ben);
        assertThat(calendar.events().getFirst())
                .contains("\nUID:" + made.json().getString("uid") + "\r")
                .contains("\nDTEND;TZID=Europe/Oslo:" + nextYear() + "0303T133000\r")
                .contains("LOCATION:Rådhuset\\, festsalen\\, https://example.org/rom/7")
                .contains("URL:http://localhost:8080/samlinger/" + made.json().getString("id"))
                .doesNotContain("RRULE", "RECURRENCE-ID");
    }

    @Test
    void holds_what_was_within_ninety_days_before_this_month_with_the_whole_series() {
        var circle = circle(1);
        var ben = circle.members().getFirst();
        var old = nextYear() + "-02-03T12:00";
        Api.post(Api.asCoordinator(), "/groups/" + circle.group().id() + "/sessions", session(old));
        plan(circle.group(), series(nextYear() + "-02-10T09:00", "FREQ=MONTHLY;COUNT=6"));
        var address = subscribe(ben);
        itIs(Instant.parse(nextYear() + "-07-20T10:00:00Z"));
        assertThat(calendar(address).expanded())
                .as("the series reaches into the last ninety days, the single session does not")
                .hasSize(6)
                .first()
                .satisfies(each -> assertThat(each.start().toString()).startsWith(nextYear() + "-02-10"));
        itIs(Instant.parse(nextYear() + "-12-20T10:00:00Z"));
        var empty = calendar(address);
        assertThat(empty.events()).isEmpty();
        assertThat(empty.text()).contains("BEGIN:VTIMEZONE");
    }

    @Test
    void calls_a_facilitator_by_the_name_they_have_now() {
        var group = city.openGroup();
        var anna = city.person("Anna");
        var ben = city.person("Ben");
        city.role(group, anna, "FACILITATOR", City.LONG_AGO);
        city.seat(group, ben, City.LONG_AGO);
        city.publish();
        plan(group, series(nextYear() + "-02-01T09:00", MONTHLY));
        var address = subscribe(ben);
        assertThat(pull(address).text()).contains("Anna Prøvesen");
        city.renamed(anna, "Anne-Marie");
        city.publish();
        assertThat(pull(address).text()).contains("Anne-Marie Prøvesen").doesNotContain("Anna Prøvesen");
    }

    @Test
    void calls_the_facilitator_who_leads_now_in_everybody_s_calendar() {
        var group = city.openGroup();
        var anna = city.person("Anna");
        var ben = city.person("Ben");
        city.role(group, anna, "FACILITATOR", City.LONG_AGO);
        city.seat(group, ben, City.LONG_AGO);
        var dina = city.person("Dina");
        city.role(group, dina, "DEPUTY_FACILITATOR", City.LONG_AGO);
        city.publish();
        plan(group, series(nextYear() + "-02-01T09:00", "FREQ=WEEKLY;COUNT=1"));
        var address = subscribe(ben);
        assertThat(pull(address).text()).contains("Anna Prøvesen");
        Api.put(
                        Api.asCoordinator().header("If-Match", "\"1\""),
                        "/sessions/" + all(group).getFirst().get("id") + "/facilitators",
                        Map.of("facilitators", List.of(Map.of("leader", dina.id()))))
                .statusCode(200);
        assertThat(pull(address).text()).contains("Dina Prøvesen").doesNotContain("Anna");
    }

    @Test
    void shows_no_longer_what_was_not_told_again_after_the_source_was_restored() {
        var known = city.openGroup();
        var group = city.openGroup();
        var ben = city.person("Ben");
        city.seat(group, ben, City.LONG_AGO);
        city.publish();
        plan(group, series(nextYear() + "-02-01T09:00", MONTHLY));
        var address = subscribe(ben);
        assertThat(pull(address).text()).contains("BEGIN:VEVENT");
        city.restored(known);
        assertThat(pull(address).text()).doesNotContain("BEGIN:VEVENT");
    }

    @Test
    void excludes_what_is_ahead_and_cancelled_for_who_leaves_and_was_to_lead_it() {
        var group = city.confidentialGroup("SELF_RUN");
        var ben = city.person("Ben");
        var seat = city.seat(group, ben, City.LONG_AGO);
        city.publish();
        plan(group, series(nextYear() + "-02-01T09:00", MONTHLY));
        var led = (String) all(group).getLast().get("id");
        Api.post(Api.asCoordinator(), "/sessions/" + led + "/cancel", Map.of());
        var address = subscribe(ben);
        assertThat(pull(address).text()).as("while there").contains("STATUS:CANCELLED");
        city.leaves(seat, clock.instant());
        city.publish();
        assertThat(Api.sessions(Api.as(ben), "leader=me")).isEmpty();
        assertThat(pull(address).text()).doesNotContain("BEGIN:VEVENT");
        assertThat(Api.status(Api.as(ben), "/sessions/" + led)).isEqualTo(404);
    }
}
