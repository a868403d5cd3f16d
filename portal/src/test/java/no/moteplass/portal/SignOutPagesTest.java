package no.moteplass.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static no.moteplass.portal.fakes.FakeServices.GROUPS;
import static no.moteplass.portal.fakes.FakeServices.OPEN_GROUP;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.portal.fakes.FakeServices;
import no.moteplass.portal.fakes.FakeSignIn;
import no.moteplass.portal.fakes.FakeWorld;

/** Signing out ends a session for good: in every instance, and for every copy of its cookies. */
@QuarkusTest
@QuarkusTestResource(FakeWorld.class)
class SignOutPagesTest extends PortalTest {

    private static final String ENDED = GROUPS + "/ended-sessions/[0-9a-f]{64}";

    private static void isSignedOut(Visitor visitor, String path) {
        var page = visitor.get(path);
        assertThat(page.raw().uri().getPath()).as(path).isEqualTo("/logget-ut");
        assertThat(page.html()).contains("Du er logget ut", "Logg inn").doesNotContain("Hanna Håkonsen");
    }

    @Test
    void a_copy_of_the_cookies_is_worth_nothing_after_signing_out() {
        var hanna = Visitor.leader();
        hanna.get("/min-side");
        var thief = hanna.copied();
        var another = hanna.copied();
        assertThat(thief.get("/min-side").html()).contains("Hanna Håkonsen");

        assertThat(hanna.post("/logg-ut", Map.of()).header("Location")).endsWith("/logget-ut");

        isSignedOut(thief, "/min-side");
        another.get("/");
        assertThat(another.post("/grupper/" + OPEN_GROUP + "/pamelding", Map.of())
                        .header("Location"))
                .endsWith("/logget-ut");
        assertThat(FakeServices.asked(postRequestedFor(urlPathMatching(GROUPS + "/.*"))))
                .isEmpty();
        assertThat(hanna.get("/min-side").html()).as("who signs in anew").contains("Hanna Håkonsen");
    }

    @Test
    void a_session_that_was_ended_at_another_instance_is_over_here_and_can_be_begun_anew() {
        var hanna = Visitor.leader();
        hanna.get("/min-side");
        FakeServices.answer(
                get(urlPathMatching(ENDED)).atPriority(1), aResponse().withStatus(204));

        assertThat(hanna.get("/personvern").html()).contains("Logg inn").doesNotContain("Hanna Håkonsen");
        isSignedOut(hanna, "/kalender");

        aWeekday();
        FakeSignIn.is("hanna@example.org", "leader");
        assertThat(hanna.get("/kalender").html()).contains("Hanna Håkonsen");
    }

    @Test
    void the_others_are_told_by_a_digest_that_is_one_sessions_alone() {
        var hanna = Visitor.leader();
        hanna.get("/min-side");
        var other = Visitor.leader();
        other.get("/min-side");
        FakeServices.mock().resetRequests();

        hanna.post("/logg-ut", Map.of());

        var told = FakeServices.asked(putRequestedFor(urlPathMatching(ENDED)));
        assertThat(told).singleElement().satisfies(call -> {
            assertThat(call.getHeader("Authorization")).startsWith("Bearer ");
            assertThat(call.getBodyAsString()).matches("\\{\"until\":\"[^\"]+Z\"}");
        });
        assertThat(other.get("/min-side").html()).contains("Hanna Håkonsen");
        assertThat(FakeServices.asked(getRequestedFor(urlPathMatching(ENDED))).stream()
                        .map(call -> call.getUrl())
                        .distinct())
                .hasSize(2)
                .contains(told.getFirst().getUrl());
    }

    @Test
    void who_remembers_what_was_ended_may_be_away_and_sessions_go_on() {
        var hanna = Visitor.leader();
        hanna.get("/min-side");
        var thief = hanna.copied();
        FakeServices.away(GROUPS);
        assertThat(hanna.get("/min-side").status()).isEqualTo(200);

        hanna.post("/logg-ut", Map.of());

        isSignedOut(thief, "/min-side");
    }

    @Test
    void an_older_copy_is_worth_nothing_either_after_the_tokens_were_renewed() {
        FakeSignIn.isFor(Duration.ofSeconds(2), "hanna@example.org", "leader");
        var hanna = Visitor.stranger();
        hanna.get("/min-side");
        var older = hanna.copied();
        FakeSignIn.is("hanna@example.org", "leader");
        var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!isRenewed()) {
            assertThat(hanna.get("/personvern").status()).isEqualTo(200);
            assertThat(System.nanoTime()).as("the tokens are renewed").isLessThan(deadline);
        }

        hanna.post("/logg-ut", Map.of());

        isSignedOut(older, "/min-side");
    }

    private static boolean isRenewed() {
        return FakeServices.asked(postRequestedFor(urlPathMatching("/moteplass/token"))).stream()
                .anyMatch(call -> call.getBodyAsString().contains("refresh_token"));
    }

    @Test
    void cookies_of_two_sessions_do_not_mix() {
        var hanna = Visitor.leader();
        hanna.get("/min-side");
        var nina = Visitor.stranger();
        FakeSignIn.is("nina@example.org", "leader");
        nina.get("/min-side");

        nina.takesMarkOf(hanna);

        assertThat(nina.get("/personvern").html()).contains("Logg inn").doesNotContain("nina@example.org");
    }
}
