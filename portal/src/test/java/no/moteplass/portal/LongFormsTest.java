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

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import com.github.tomakehurst.wiremock.client.WireMock;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.portal.fakes.FakeServices;
import no.moteplass.portal.fakes.FakeWorld;

/** Forms take what their fields allow; what is longer is said to be too long, on a page. */
@QuarkusTest
@QuarkusTestResource(FakeWorld.class)
class LongFormsTest extends PortalTest {

    private static final String NEW_GROUP = "/koordinator/grupper/ny";

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
