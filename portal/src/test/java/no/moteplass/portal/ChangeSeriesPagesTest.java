package no.moteplass.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static no.moteplass.portal.fakes.FakeServices.MY_GROUP;
import static no.moteplass.portal.fakes.FakeServices.SERIES;
import static no.moteplass.portal.fakes.FakeServices.SESSION;
import static no.moteplass.portal.fakes.FakeServices.SESSIONS;
import static no.moteplass.portal.fakes.FakeServices.problem;
import static no.moteplass.portal.fakes.FakeServices.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.portal.fakes.FakeServices;
import no.moteplass.portal.fakes.FakeWorld;

/** Changing a series: the form, what happens to each session, and the change. */
@QuarkusTest
@QuarkusTestResource(FakeWorld.class)
class ChangeSeriesPagesTest extends PortalTest {

    private static final String PAGE = "/serier/" + SERIES + "/endre";
    private static final String CHANGE = SESSIONS + "/series/" + SERIES + "/change";

    /** As the form shows the series from its first session on. */
    private static Map<String, Object> asShown() {
        var form = new HashMap<String, Object>();
        form.put("fra", "2027-01-12");
        form.put("versjon", "3");
        form.put("tid", "09:00");
        form.put("varighet", "60");
        form.put("tittel", "Samling i Kveldsvakt og ledelse");
        form.put("sted", "Rådhuset, møterom 3");
        form.put("bydel", "Sentrum");
        form.put("lenke", "");
        form.put(
                "var", List.of("09:00", "60", "Samling i Kveldsvakt og ledelse", "Rådhuset, møterom 3", "Sentrum", ""));
        form.put("rytme", "");
        form.put("dato", "2027-01-12");
        form.put("antall", "8");
        form.put("handling", "vis");
        return form;
    }

    private static Visitor.Seen sent(Visitor visitor, Map<String, Object> form) {
        var fields = new ArrayList<Map.Entry<String, String>>();
        form.forEach((name, value) -> {
            if (value instanceof List<?> several) {
                several.forEach(each -> fields.add(Map.entry(name, each.toString())));
            } else {
                fields.add(Map.entry(name, value.toString()));
            }
        });
        return visitor.postAll(PAGE, fields);
    }

    private static List<LoggedRequest> asked() {
        return FakeServices.asked(postRequestedFor(urlPathEqualTo(CHANGE)));
    }

    @Test
    void what_happens_to_each_session_is_shown_before_it_is_saved() {
        var coordinator = Visitor.coordinator();
        assertThat(coordinator.get(PAGE + "?fra=2027-01-12").html())
                .contains("Endre serien", "value=\"09:00\"", "value=\"Rådhuset, møterom 3\"", "Som nå");
        var form = asShown();
        form.put("tid", "10:30");

        var preview = sent(coordinator, form);

        assertThat(preview.html())
                .contains("1 samling flyttes", "1 ny", "1 blir som før", "Ingenting er lagret ennå.")
                .contains("tir. 12. jan. 2027 kl. 10.30–11.30", "Er endret for seg selv og beholder det")
                .contains("7 personer får 1 e‑post.", "2 i gruppen har en annen samling");
        assertThat(asked()).singleElement().satisfies(call -> {
            assertThat(call.queryParameter("dryRun").firstValue()).isEqualTo("true");
            assertThat(call.getHeader("If-Match")).isEqualTo("\"3\"");
            assertThat(call.getBodyAsString())
                    .contains("\"from\":\"2027-01-12\"", "\"time\":\"10:30\"")
                    .as("what was left as it was shown is not asked for")
                    .doesNotContain("place", "duration", "title", "rule");
        });
        form.put("handling", "lagre");
        form.put("nokkel", preview.key());
        assertThat(sent(coordinator, form).header("Location")).endsWith("/koordinator/grupper/" + MY_GROUP);
        var saved = asked().getLast();
        assertThat(saved.queryParameter("dryRun").firstValue()).isEqualTo("false");
        assertThat(saved.getHeader("Idempotency-Key")).isEqualTo(preview.key());
    }

    @Test
    void another_rhythm_says_how_many_and_why_and_offers_to_replace() {
        var coordinator = Visitor.coordinator();
        coordinator.get(PAGE);
        var form = asShown();
        form.put("rytme", "FORTNIGHTLY");
        form.put("dato", "2027-01-13");
        form.put("helligdager", "1");

        assertThat(sent(coordinator, form).html())
                .contains("8 ganger, 1 faller bort: 1 samling.", "Offentlig høytidsdag: Grunnlovsdagen")
                .contains("velg «Erstatt datoene som faller bort»");

        assertThat(asked().getLast().getBodyAsString())
                .contains("\"from\":\"2027-01-12\"", "\"rule\":\"FREQ=WEEKLY;INTERVAL=2;BYDAY=WE;COUNT=8\"")
                .contains("\"skipHolidays\":true", "\"skipWeeks\":[]")
                .doesNotContain("replaceSkipped", "place");
    }

    @Test
    void a_mistake_comes_back_with_what_was_written() {
        var coordinator = Visitor.coordinator();
        coordinator.get(PAGE);
        var form = asShown();
        form.put("tid", "");
        form.put("sted", "Deichman");
        var page = sent(coordinator, form);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html()).contains("href=\"#tid\"", "value=\"Deichman\"");

        FakeServices.answer(post(urlPathEqualTo(CHANGE)), wrong("time", "past", "Må ligge fram i tid."));
        form.put("tid", "07:00");
        assertThat(sent(coordinator, form).html()).contains("Må ligge fram i tid.", "value=\"Deichman\"");

        FakeServices.answer(
                post(urlPathEqualTo(CHANGE)),
                problem(412, "version-conflict", "Endret", "Endret i mellomtiden.", null));
        assertThat(sent(coordinator, form).html()).contains("Noen andre har endret serien før deg");
    }

    @Test
    void who_may_not_change_it_is_told_so_and_whoever_plans_is_led_there() {
        var series = SESSIONS + "/series/" + SERIES;
        FakeServices.answer(get(urlPathEqualTo(series)), okJson("""
                {"id":"%s","version":3,"group":"%s","groupName":"Kveldsvakt","title":"Samling","sessions":[],"actions":[]}
                """.formatted(SERIES, MY_GROUP)));
        assertThat(Visitor.leader().get(PAGE).status()).isEqualTo(403);

        FakeServices.answer(
                get(urlPathEqualTo(SESSIONS + "/sessions/" + SESSION)),
                okJson(FakeServices.planned(FakeServices.ofSeries(
                        "b1", "2027-01-12", "2027-01-13T09:00:00+01:00", "2027-01-13T10:00:00+01:00"))));
        assertThat(Visitor.leader().get("/samlinger/" + SESSION).html()).contains(PAGE + "?fra=2027-01-12");
    }
}
