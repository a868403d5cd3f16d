package no.moteplass.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static no.moteplass.portal.fakes.FakeServices.NOTIFICATIONS;
import static no.moteplass.portal.fakes.FakeServices.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.portal.fakes.FakeServices;
import no.moteplass.portal.fakes.FakeWorld;

/** Who guesses at links and sign-ins is slowed down; nobody else, and no right link, ever is. */
@QuarkusTest
@QuarkusTestResource(FakeWorld.class)
class GuessingPagesTest extends PortalTest {

    private static final int MORE_THAN_ALLOWED = 40;

    private static void wrongLinks() {
        FakeServices.answer(
                get(urlPathMatching(NOTIFICATIONS + "/actions/guess-.*")),
                problem(404, "not-found", "Finnes ikke", "Lenken er ikke vår.", null));
    }

    private static Visitor.Seen lastOf(Visitor visitor, String address) {
        return IntStream.range(0, MORE_THAN_ALLOWED)
                .mapToObj(each -> visitor.get(address + each))
                .reduce((before, after) -> after)
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"/svar, nb, For mange forsøk", "/avmeld, nn, For mange forsøk", "/svar, en, Too many tries"})
    void wrong_links_from_one_place_end_on_a_page_that_says_to_wait(String kind, String language, String heading) {
        wrongLinks();
        var guesser = Visitor.stranger().reading(language);
        assertThat(guesser.get(kind + "/guess-first").status()).isEqualTo(404);

        var page = lastOf(guesser, kind + "/guess-");

        assertThat(page.status()).isEqualTo(429);
        assertThat(page.html()).contains("<h1", heading, "lang=\"" + language + "\"");
        assertThat(page.header("Retry-After")).isEqualTo("60");
        assertThat(guesser.get("/svar/good-token").status()).as("a right one").isEqualTo(200);
        assertThat(Visitor.stranger().get(kind + "/guess-other").status())
                .as("from somewhere else")
                .isEqualTo(404);
    }

    @Test
    void an_invented_address_in_front_of_what_the_proxy_says_changes_nothing() {
        wrongLinks();
        var guesser = Visitor.stranger();
        var last = IntStream.range(0, MORE_THAN_ALLOWED)
                .mapToObj(each -> guesser.claimingToBe("192.0.2." + each).get("/svar/guess-" + each))
                .reduce((before, after) -> after)
                .orElseThrow();

        assertThat(last.status()).isEqualTo(429);
    }

    @Test
    void sign_ins_that_nobody_began_end_there_too() {
        var page = lastOf(Visitor.stranger(), "/innlogget?code=abc&state=");

        assertThat(page.status()).isEqualTo(429);
        assertThat(page.html()).contains("For mange forsøk");
        assertThat(Visitor.leader().get("/min-side").status()).isEqualTo(200);
    }
}
