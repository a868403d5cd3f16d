package no.moteplass.sessions.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.platform.testing.http.Answer;
import no.moteplass.sessions.Api;
import no.moteplass.sessions.SessionsFeed;

/** Which links a session or series takes, and how they are written wherever they are shown. */
@QuarkusTest
class LinksTest extends CalendarTest {

    @ParameterizedTest
    @CsvSource({
        "HTTPS://example.org/Rom/3,https://example.org/Rom/3",
        "https://møterom.example.no/b?rom=3,https://xn--mterom-bya.example.no/b?rom=3"
    })
    void takes_any_case_and_alphabet_and_writes_what_every_program_reads(String given, String kept) {
        var circle = circle(1);
        var planned = new HashMap<>(session(nextYear() + "-02-01T09:00"));
        planned.put("link", given);
        var made = Api.post(Api.asCoordinator(), "/groups/" + circle.group().id() + "/sessions", planned);
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
        assertThat(made.json().getString("link")).isEqualTo(kept);
        var series = new HashMap<>(series(nextYear() + "-03-01T09:00", "FREQ=WEEKLY;COUNT=2"));
        series.put("link", given);
        assertThat(plan(circle.group(), series).getString("link")).isEqualTo(kept);
        assertThat(SessionsFeed.all().stream()
                        .filter(each -> circle.group()
                                .id()
                                .toString()
                                .equals(each.data().get("group")))
                        .filter(each -> each.data().containsKey("link"))
                        .map(each -> each.data().get("link")))
                .as("what mails are written from")
                .isNotEmpty()
                .containsOnly(kept);
        assertThat(calendar(subscribe(circle.members().getFirst()))
                        .text()
                        .replace("\r\n ", "")
                        .lines()
                        .filter(each -> each.startsWith("LOCATION:")))
                .hasSize(2)
                .allSatisfy(each -> assertThat(each).endsWith("\\, " + kept));
    }

    @ParameterizedTest
    @ValueSource(strings = {"msteams:/l/1", "tel:+4721802180", "javascript:alert(1)", "https://mø_te.no"})
    void refuses_a_link_that_is_no_web_address_when_a_session_is_planned_or_changed(String link) {
        var circle = circle(1);
        var planned = new HashMap<>(session(nextYear() + "-02-01T09:00"));
        planned.put("link", link);
        var path = "/groups/" + circle.group().id() + "/sessions";
        var refused = Api.post(Api.asCoordinator(), path, planned);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.json().getString("violations[0].code")).isEqualTo("webAddress");
        planned.remove("link");
        var id = Api.post(Api.asCoordinator(), path, planned).json().getString("id");
        var patched = patch(id, link);
        assertThat(patched.statusCode()).isEqualTo(422);
        assertThat(patched.json().getString("violations[0].code")).isEqualTo("webAddress");
    }

    @Test
    void changes_a_link_to_one_of_another_alphabet() {
        var circle = circle(1);
        var id = Api.post(
                        Api.asCoordinator(),
                        "/groups/" + circle.group().id() + "/sessions",
                        session(nextYear() + "-02-01T09:00"))
                .json()
                .getString("id");
        assertThat(patch(id, "Https://Møterom.example.no").json().getString("link"))
                .isEqualTo("https://xn--mterom-bya.example.no");
    }

    private static Answer patch(String id, String link) {
        return Api.asCoordinator()
                .header("If-Match", "\"1\"")
                .contentType("application/merge-patch+json;charset=UTF-8")
                .body(Map.of("link", link))
                .patch("/api/v1/sessions/" + id);
    }
}
