package no.moteplass.platform.client;

import static no.moteplass.platform.testing.http.Http.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.platform.testing.PostgresResource;
import no.moteplass.platform.testing.TestTokens;

/** What another service hears from a client of ours, over real HTTP. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ClientsTest {

    private static final String INCOMING = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Inject
    PlantedTokens tokens;

    @Inject
    @RestClient
    PlantedClients.ByApplication byApplication;

    private PlantedService service;

    @BeforeEach
    void start() throws IOException {
        service = new PlantedService();
        tokens.beginAgain();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void calls_with_the_applications_own_token() {
        assertThat(byApplication.word(service.url())).contains("hei");

        assertThat(service.heard("Authorization")).containsExactly("Bearer own-1");
    }

    @Test
    void a_token_that_is_no_longer_accepted_is_renewed_once() {
        service.answersWith(401);

        assertThat(byApplication.word(service.url())).contains("hei");

        assertThat(service.heard("Authorization")).containsExactly("Bearer own-1", "Bearer own-2");
    }

    @Test
    void the_same_holds_where_a_method_answers_whatever_status_came() {
        service.answersWith(401);

        try (var answer = byApplication.answer(service.url())) {
            assertThat(answer.getStatus()).isEqualTo(200);
        }
        assertThat(service.heard("Authorization")).containsExactly("Bearer own-1", "Bearer own-2");
    }

    @Test
    void a_service_that_goes_on_refusing_is_asked_twice_and_no_more() {
        service.answersWith(401, 401, 401);

        var refusal = catchThrowableOfType(WebApplicationException.class, () -> byApplication.word(service.url()));

        assertThat(refusal.getResponse().getStatus()).isEqualTo(401);
        assertThat(service.heard("Authorization")).hasSize(2);
    }

    @Test
    void other_refusals_cost_no_token() {
        service.answersWith(403);

        assertThatThrownBy(() -> byApplication.word(service.url())).isInstanceOf(WebApplicationException.class);
        byApplication.word(service.url());

        assertThat(service.heard("Authorization")).containsExactly("Bearer own-1", "Bearer own-1");
    }

    @Test
    void without_a_token_nothing_is_sent() {
        tokens.goAway();

        assertThatThrownBy(() -> byApplication.word(service.url())).isInstanceOf(ProcessingException.class);

        assertThat(service.heard("Authorization")).isEmpty();
    }

    @Test
    void a_service_that_does_not_answer_is_a_processing_exception() {
        assertThatThrownBy(() -> byApplication.word("http://localhost:1")).isInstanceOf(ProcessingException.class);
    }

    @Test
    void passes_on_the_callers_own_token() {
        var token = TestTokens.leader("ase@example.org");

        given().token(token)
                .get("/api/v1/planted-relay/as-caller?service=" + service.url())
                .statusCode(200);

        assertThat(service.heard("Authorization")).containsExactly("Bearer " + token);
    }

    @Test
    void whoever_calls_without_a_token_asks_without_one() {
        given().get("/api/v1/planted-relay/as-caller?service=" + service.url()).statusCode(200);

        assertThat(service.heard("Authorization")).containsExactly("none");
    }

    @Test
    void a_call_is_the_next_step_of_the_trace_it_is_made_in() {
        given().header("traceparent", INCOMING)
                .header("X-Request-Id", "a-request")
                .get("/api/v1/planted-relay/as-application?service=" + service.url())
                .statusCode(200);

        assertThat(service.heard("X-Request-Id")).containsExactly("a-request", "a-request");
        assertThat(service.heard("traceparent"))
                .doesNotHaveDuplicates()
                .allSatisfy(heard -> assertThat(heard)
                        .matches("00-4bf92f3577b34da6a3ce929d0e0e4736-[0-9a-f]{16}-01")
                        .isNotEqualTo(INCOMING));
    }

    @Test
    void a_request_without_a_valid_trace_begins_one_for_all_its_calls() {
        given().header("traceparent", "00-00000000000000000000000000000000-00f067aa0ba902b7-01")
                .get("/api/v1/planted-relay/as-application?service=" + service.url())
                .statusCode(200);

        var traces =
                service.heard("traceparent").stream().map(ClientsTest::traceOf).toList();
        assertThat(traces).hasSize(2);
        assertThat(traces.getFirst()).isEqualTo(traces.getLast()).doesNotMatch("0+");
    }

    @Test
    void outside_a_request_each_call_is_a_trace_of_its_own() {
        byApplication.word(service.url());
        byApplication.word(service.url());

        assertThat(service.heard("X-Request-Id")).doesNotContain("none").doesNotHaveDuplicates();
        assertThat(service.heard("traceparent").stream().map(ClientsTest::traceOf))
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    private static String traceOf(String heard) {
        assertThat(heard).matches("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-0[01]");
        return heard.substring(3, 35);
    }
}
