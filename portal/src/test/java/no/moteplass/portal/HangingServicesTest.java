package no.moteplass.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static no.moteplass.portal.fakes.FakeServices.GROUPS;
import static no.moteplass.portal.fakes.FakeServices.MY_GROUP;
import static no.moteplass.portal.fakes.FakeServices.NOTIFICATIONS;
import static no.moteplass.portal.fakes.FakeServices.OPEN_GROUP;
import static no.moteplass.portal.fakes.FakeServices.SESSIONS;
import static no.moteplass.portal.fakes.FakeServices.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.portal.fakes.FakeServices;
import no.moteplass.portal.fakes.FakeWorld;

/** A service that takes calls and answers none keeps nobody waiting, and what a form sent to it came to is said honestly. */
@QuarkusTest
@QuarkusTestResource(FakeWorld.class)
class HangingServicesTest extends PortalTest {

    private static final Duration PAGE = Duration.ofSeconds(3);
    private static final String NEW_GROUP = "/koordinator/grupper/ny";

    private static <T> T within(Duration limit, Supplier<T> work) {
        var begun = System.nanoTime();
        var done = work.get();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(limit);
        return done;
    }

    @Test
    void a_page_says_within_three_seconds_what_is_missing_however_many_services_hang() {
        var hanna = Visitor.leader();
        hanna.get("/min-side");
        FakeServices.hangs(SESSIONS);
        var without = within(PAGE, () -> hanna.get("/min-side"));
        assertThat(without.status()).isEqualTo(200);
        assertThat(without.html())
                .contains("Samlingene svarer ikke akkurat nå", "Hanna Håkonsen")
                .doesNotContain("Gruppene svarer ikke akkurat nå");

        FakeServices.hangs(GROUPS);
        var empty = within(PAGE, () -> hanna.get("/min-side"));

        assertThat(empty.status()).isEqualTo(200);
        assertThat(empty.html()).contains("Samlingene svarer ikke akkurat nå", "Gruppene svarer ikke akkurat nå");
    }

    @Test
    void every_page_of_a_coordinator_is_there_in_time_when_everything_hangs() {
        var coordinator = Visitor.coordinator();
        coordinator.get("/koordinator");
        FakeServices.hangs(GROUPS);
        FakeServices.hangs(SESSIONS);
        FakeServices.hangs(NOTIFICATIONS);
        for (var path : new String[] {"/koordinator/grupper/" + MY_GROUP, "/varsler", "/grupper/" + OPEN_GROUP}) {
            var page = within(PAGE, () -> coordinator.get(path));
            assertThat(page.status()).as(path).isIn(200, 503);
            assertThat(page.html())
                    .as(path)
                    .containsAnyOf("svarer ikke akkurat nå", "Vi får ikke vist siden akkurat nå");
        }
    }

    @Test
    void a_service_that_keeps_being_silent_is_left_alone_and_asked_again_after_a_rest() {
        var hanna = Visitor.leader();
        hanna.get("/min-side");
        FakeServices.hangs(SESSIONS);
        IntStream.range(0, 4)
                .mapToObj(each -> CompletableFuture.runAsync(() -> hanna.get("/min-side")))
                .toList()
                .forEach(CompletableFuture::join);
        FakeServices.mock().resetRequests();

        within(Duration.ofSeconds(1), () -> hanna.get("/min-side"));

        assertThat(FakeServices.asked(anyRequestedFor(anyUrl())))
                .filteredOn(call -> call.getUrl().startsWith(SESSIONS))
                .isEmpty();
        FakeServices.reset();
        var deadline = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (hanna.get("/min-side").html().contains("Samlingene svarer ikke akkurat nå")) {
            assertThat(System.nanoTime()).as("it is asked again").isLessThan(deadline);
        }
    }

    @Test
    void a_form_whose_service_hangs_keeps_what_was_typed_and_says_that_it_may_have_happened() {
        var coordinator = Visitor.coordinator();
        var form = coordinator.get(NEW_GROUP + "?tilbud=refleksjon-forstelinje");
        var fields = new HashMap<>(Map.of(
                "tilbud", "refleksjon-forstelinje", "navn", "Nattevaktene på Sagene", "formal", "Å snakke sammen."));
        fields.put("nokkel", form.key());
        FakeServices.answer(post(urlPathEqualTo(GROUPS + "/groups")), FakeServices.hanging());

        var page = within(PAGE, () -> coordinator.post(NEW_GROUP, fields));

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.raw().request().method()).isEqualTo("GET");
        assertThat(page.html())
                .contains("Nattevaktene på Sagene", "Vi fikk ikke svar i tide", "Det kan likevel være gjort");
        assertThat(page.key()).as("sent again it is the same").isEqualTo(form.key());

        fields.put("nokkel", page.key());
        coordinator.post(NEW_GROUP, fields);
        assertThat(FakeServices.asked(postRequestedFor(urlPathEqualTo(GROUPS + "/groups"))))
                .allSatisfy(
                        call -> assertThat(call.getHeader("Idempotency-Key")).isEqualTo(form.key()));
    }

    @Test
    void a_service_that_says_it_cannot_act_now_has_done_nothing() {
        var coordinator = Visitor.coordinator();
        coordinator.get(NEW_GROUP + "?tilbud=refleksjon-forstelinje");
        FakeServices.answer(
                post(urlPathEqualTo(GROUPS + "/groups")), problem(503, "unavailable", "Ikke nå", "Prøv igjen.", null));

        var page = coordinator.post(NEW_GROUP, Map.of("tilbud", "refleksjon-forstelinje", "navn", "Nattevaktene"));

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.html())
                .contains("Nattevaktene", "Ingenting er gått tapt")
                .doesNotContain("Det kan likevel");
    }
}
