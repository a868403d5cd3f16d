package no.moteplass.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static no.moteplass.portal.fakes.FakeServices.GROUPS;
import static no.moteplass.portal.fakes.FakeServices.MY_GROUP;
import static no.moteplass.portal.fakes.FakeServices.OPEN_GROUP;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.github.tomakehurst.wiremock.client.WireMock;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.portal.fakes.Contract;
import no.moteplass.portal.fakes.FakeServices;
import no.moteplass.portal.fakes.FakeWorld;

/** Forms take what their fields allow; what is longer is said to be too long, on a page. */
@QuarkusTest
@QuarkusTestResource(FakeWorld.class)
class LongFormsTest extends PortalTest {

    private static final String NEW_GROUP = "/koordinator/grupper/ny";

    private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"[^\"]+\"[^>]*>.*?</form>", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("<(?:input|textarea|select|button)[^>]* name=[^>]*>");
    private static final Pattern LONGEST = Pattern.compile(" maxlength=\"(\\d+)\"");
    private static final String WRITTEN = "(?s)<textarea.*|<input.* type=\"(text|search|email|url|password|tel)\".*";

    private static String id(int number) {
        return "01938a00-0000-7000-8000-%012d".formatted(number);
    }

    @Test
    void seventy_people_are_invited_at_once() {
        var addresses = IntStream.range(0, 70)
                .mapToObj("fornavn.mellomnavn.etternavn%d@bydel-alna.oslo.kommune.no"::formatted)
                .toList();
        IntStream.range(0, 70)
                .forEach(each -> FakeServices.answer(
                        get(urlPathEqualTo(GROUPS + "/leaders"))
                                .withQueryParam("query", WireMock.equalTo(addresses.get(each))),
                        okJson(FakeServices.items("""
                                {"id":"%s","version":1,"externalId":"x%d","email":"%s","givenName":"A","familyName":"B",
                                 "level":"FRONT_LINE","unit":"0301-02","unitName":"Bydel","language":"nb","kind":"LEADER","active":true}
                                """.formatted(id(each), each, addresses.get(each))))));
        var invitations = GROUPS + "/groups/" + MY_GROUP + "/invitations";
        FakeServices.answer(post(urlPathEqualTo(invitations)), WireMock.jsonResponse(FakeServices.items(), 201));
        var coordinator = Visitor.coordinator();
        var form = "/koordinator/grupper/" + MY_GROUP + "/inviter";
        coordinator.get(form);

        var answer = coordinator.post(form, Map.of("adresser", String.join("\r\n", addresses)));

        assertThat(answer.status()).as(answer.html()).isEqualTo(303);
        assertThat(FakeServices.asked(postRequestedFor(urlPathEqualTo(invitations))))
                .singleElement()
                .satisfies(call -> assertThat(call.getBodyAsString()).contains(id(0), id(69)));
    }

    @Test
    void a_purpose_of_two_thousand_letters_of_ours_is_taken_and_kept_when_something_else_is_wrong() {
        var purpose = IntStream.range(0, 2_000)
                .mapToObj(
                        each -> each % 7 == 0 ? " " : Character.toString("æøåabcdefghijklmnop".charAt(each * 31 % 18)))
                .collect(Collectors.joining())
                .strip();
        var coordinator = Visitor.coordinator();
        coordinator.get(NEW_GROUP + "?tilbud=refleksjon-forstelinje");

        var page =
                coordinator.post(NEW_GROUP, Map.of("tilbud", "refleksjon-forstelinje", "navn", "", "formal", purpose));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html()).contains(purpose);
    }

    /** Whatever is written, three bytes a letter and each byte written as three: what the fields take, the portal reads. */
    @Test
    void a_form_filled_to_the_brim_is_not_too_large() {
        var found = formsWithRoom(Visitor.stranger(), Looks.STRANGER.values())
                + formsWithRoom(Visitor.leader(), Looks.LEADER.values())
                + formsWithRoom(Visitor.coordinator(), Looks.COORDINATOR.values());
        assertThat(found).as("forms were found").isGreaterThan(30);
    }

    private static int formsWithRoom(Visitor visitor, Collection<String> paths) {
        var found = 0;
        for (var path : paths) {
            if (path.contains(" ")) {
                continue;
            }
            for (var form : FORM.matcher(visitor.get(path).html()).results().toList()) {
                found++;
                var size = 0;
                for (var field : FIELD.matcher(form.group()).results().toList()) {
                    var longest = LONGEST.matcher(field.group());
                    if (longest.find()) {
                        size += 9 * Integer.parseInt(longest.group(1));
                    } else {
                        assertThat(field.group())
                                .as("a limit of its own on %s", path)
                                .doesNotMatch(WRITTEN);
                        size += 300;
                    }
                }
                assertThat(size).as("%s: %s", path, form.group()).isLessThan(256 * 1024);
            }
        }
        return found;
    }

    /** A page that takes more than its service would be believed until it is sent; one that takes less leaves something out. */
    @ParameterizedTest
    @CsvSource({
        "groups-service, NewGroup, name, /koordinator/grupper/ny?tilbud=refleksjon-forstelinje, navn",
        "groups-service, NewGroup, purpose, /koordinator/grupper/ny?tilbud=refleksjon-forstelinje, formal",
        "groups-service, NewGroup, theme, /koordinator/grupper/ny?tilbud=refleksjon-forstelinje, tema",
        "groups-service, NewGroup, contact, /koordinator/grupper/ny?tilbud=refleksjon-forstelinje, kontakt",
        "sessions-service, NewSeries, title, /koordinator/grupper/MINE/serie, tittel",
        "sessions-service, NewSeries, place, /koordinator/grupper/MINE/serie, sted",
        "sessions-service, NewSeries, link, /koordinator/grupper/MINE/serie, lenke",
    })
    void a_field_takes_what_its_service_takes(
            String service, String schema, String property, String page, String field) {
        var coordinator = Visitor.coordinator();
        var input = Pattern.compile("<(?:input|textarea)[^>]* name=\"" + field + "\"[^>]*>")
                .matcher(coordinator.get(page.replace("MINE", MY_GROUP)).html());
        assertThat(input.find()).isTrue();
        assertThat(input.group()).contains("maxlength=\"" + Contract.longest(service, schema, property) + "\"");
    }

    /** What is kept waits in a cookie: a hundred people fit, and who wrote more is told that it is lost. */
    @ParameterizedTest
    @CsvSource({"3, true", "100, true", "600, false"})
    void what_was_written_before_a_session_ended_is_kept_or_said_not_to_be(int people, boolean kept) {
        var form = "/koordinator/grupper/" + MY_GROUP + "/inviter";
        var addresses = IntStream.range(0, people)
                .mapToObj(each -> Integer.toHexString(each * 7919 + 13) + "." + each + "@bydel-alna.oslo.kommune.no")
                .toList();
        var coordinator = Visitor.coordinator();
        coordinator.get(form);
        coordinator.losesSession();

        var page = coordinator.post(form, Map.of("adresser", String.join("\r\n", addresses)));

        assertThat(page.status()).isEqualTo(401);
        assertThat(page.html()).contains(kept ? "Det du skrev, er tatt vare på" : "Det du sendte, er ikke lagret");
        assertThat(coordinator.get(form + "?igjen=1").html().contains(addresses.getLast()))
                .isEqualTo(kept);
    }

    @Test
    void a_field_that_is_far_too_long_is_refused_on_a_page_that_says_so() {
        var coordinator = Visitor.coordinator();
        coordinator.get(NEW_GROUP + "?tilbud=refleksjon-forstelinje");

        var page = coordinator.post(
                NEW_GROUP, Map.of("tilbud", "refleksjon-forstelinje", "navn", "x", "formal", "å".repeat(100_000)));

        assertThat(page.status()).isEqualTo(413);
        assertThat(page.html()).contains("<h1", "For mye på én gang", "Gå tilbake", "lang=\"nb\"");
    }

    @Test
    void a_form_that_is_far_too_large_is_refused_on_a_page_too_signed_in_or_not() {
        var hanna = Visitor.leader();
        hanna.get("/grupper/" + OPEN_GROUP);
        var much = "x".repeat(2_000_000);
        for (var each : new Visitor[] {hanna, Visitor.stranger().reading("nn")}) {
            var page = each.post("/sprak", Map.of("sprak", "nb", "til", much));
            assertThat(page.status()).isEqualTo(413);
            assertThat(page.header("Content-Type")).startsWith("text/html");
            assertThat(page.html()).contains("<h1").containsAnyOf("For mye på én gang", "For mykje på ein gong");
            assertThat(page.header("Content-Security-Policy")).isNotBlank();
        }
    }
}
