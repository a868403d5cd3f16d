package no.moteplass.portal.fakes;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static no.moteplass.portal.fakes.FakeServices.GROUPS;
import static no.moteplass.portal.fakes.FakeServices.MY_GROUP;
import static no.moteplass.portal.fakes.FakeServices.OPEN_GROUP;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The checker is checked: each kind of breach is found. */
@QuarkusTest
@QuarkusTestResource(FakeWorld.class)
class ContractTest {

    private static final String GROUP = FakeServices.group(OPEN_GROUP, "Torsdagsgruppen", 5, 3, 0, true);

    @BeforeEach
    void nothingWasAsked() {
        FakeServices.reset();
    }

    @AfterEach
    void forget() {
        FakeServices.reset();
    }

    private static void call(String method, String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + FakeWorld.port() + path))
                .header("Authorization", "Bearer x")
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .method(method, body == null ? noBody() : HttpRequest.BodyPublishers.ofString(body));
        try (var client = HttpClient.newHttpClient()) {
            client.send(request.build(), HttpResponse.BodyHandlers.discarding());
        }
    }

    private static HttpRequest.BodyPublisher noBody() {
        return HttpRequest.BodyPublishers.noBody();
    }

    @Test
    void what_keeps_to_the_description_is_no_breach() throws Exception {
        call("GET", GROUPS + "/groups/" + OPEN_GROUP, null);

        assertThat(Contract.breaches()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "\"members\":5       | \"members\":\"five\"     | validation.response.body.schema.type",
                "\"members\":5       | \"memebrs\":5            | additionalProperties",
                "\"state\":\"OPEN\"  | \"state\":\"AJAR\"       | validation.response.body.schema.enum",
                "\"levels\":[\"FRONT_LINE\"] | \"levels\":[{\"level\":1}] | validation.response.body.schema"
            })
    void an_answer_that_differs_from_the_description_is_found(String right, String wrong, String breach)
            throws Exception {
        assertThat(GROUP).contains(right);
        FakeServices.answer(any(anyUrl()), okJson(GROUP.replace(right, wrong)));

        call("GET", GROUPS + "/groups/" + OPEN_GROUP, null);

        assertThat(Contract.breaches())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each).contains(breach));
    }

    @Test
    void a_question_that_no_service_knows_is_found() throws Exception {
        FakeServices.answer(any(anyUrl()), okJson("{}"));

        call("GET", GROUPS + "/gruops", null);

        assertThat(Contract.breaches()).singleElement().asString().contains("validation.request.path.missing");
    }

    @Test
    void what_no_service_takes_is_found() throws Exception {
        FakeServices.answer(any(anyUrl()), okJson("{\"items\":[]}").withStatus(201));

        call("POST", GROUPS + "/groups/" + MY_GROUP + "/invitations", "{\"leaders\":[]}");

        assertThat(Contract.breaches())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each).contains("validation.request.body.schema"));
    }

    @Test
    void a_status_that_no_service_answers_is_found() throws Exception {
        FakeServices.answer(any(anyUrl()), aResponse().withStatus(418));

        call("GET", GROUPS + "/groups/" + OPEN_GROUP, null);

        assertThat(Contract.breaches()).singleElement().asString().contains("validation.response.status.unknown");
    }

    @Test
    void a_call_that_no_fake_answers_is_found() throws Exception {
        call("GET", GROUPS + "/leaders/import", null);

        assertThat(Contract.breaches()).singleElement().asString().contains("no fake answers this");
    }
}
