package no.moteplass.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static no.moteplass.portal.fakes.FakeServices.NOTIFICATIONS;
import static no.moteplass.portal.fakes.FakeServices.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.portal.fakes.FakeServices;
import no.moteplass.portal.fakes.FakeWorld;
import no.moteplass.portal.proxy.Caddy;

/** The project's proxy file in the program that it is written for, before the portal; where that program is installed. */
@QuarkusTest
@QuarkusTestResource(FakeWorld.class)
class ProxyFileTest extends PortalTest {

    @TempDir
    static Path folder;

    private static Caddy caddy;

    @BeforeAll
    static void the_proxy_runs() throws IOException {
        assumeTrue(Caddy.isThere(), "caddy is not installed");
        caddy = Caddy.before(FakeWorld.address(), folder);
    }

    @AfterAll
    static void the_end() {
        if (caddy != null) {
            caddy.close();
        }
    }

    @Test
    void says_who_asks_and_throws_away_what_a_client_says_of_itself() throws IOException {
        var answer = caddy.from("127.0.0.9")
                .get(
                        caddy.machines(),
                        "/api/v1/groups",
                        "X-Forwarded-For",
                        "192.0.2.1, 192.0.2.2",
                        "X-Forwarded-For",
                        "192.0.2.3",
                        "Forwarded",
                        "for=192.0.2.4;host=evil.example",
                        "X-Forwarded-Proto",
                        "ftp");

        assertThat(answer.status()).isEqualTo(200);
        var heads = caddy.lastHeads();
        assertThat(heads.get("X-forwarded-for")).containsExactly("127.0.0.9");
        assertThat(heads.get("X-forwarded-proto")).containsExactly("https");
        assertThat(heads).doesNotContainKey("Forwarded");
    }

    @Test
    void one_origin_has_what_people_need_and_nothing_of_the_sign_in_servers_console() throws IOException {
        var person = caddy.from("127.0.0.10");

        assertThat(person.get(caddy.people(), "/calendars/abc.ics").text()).isEqualTo("sessions");
        assertThat(person.get(caddy.people(), "/api/v1/actions/abc").text()).isEqualTo("notifications");
        assertThat(person.get(caddy.people(), "/realms/moteplass").text()).isEqualTo("sign-in");
        assertThat(person.get(caddy.people(), "/admin/").status()).isEqualTo(404);
        assertThat(person.get(caddy.people(), "/api/v1/groups").status()).isEqualTo(404);
        assertThat(person.get(caddy.people(), "/svar/good-token").status()).isEqualTo(200);
    }

    @Test
    void invented_addresses_do_not_lift_the_limit_on_wrong_links() throws IOException {
        FakeServices.answer(
                get(urlPathMatching(NOTIFICATIONS + "/actions/guess-.*")),
                problem(404, "not-found", "Finnes ikke", "Lenken er ikke vår.", null));
        var guesser = caddy.from("127.0.0.11");

        var answers = IntStream.range(0, 40)
                .mapToObj(each ->
                        guesser.get(caddy.people(), "/svar/guess-" + each, "X-Forwarded-For", "192.0.2." + each))
                .map(Caddy.Seen::status)
                .toList();

        assertThat(answers.subList(0, 30)).containsOnly(404);
        assertThat(answers).endsWith(429);
        assertThat(caddy.from("127.0.0.12").get(caddy.people(), "/svar/guess-x").status())
                .as("from somewhere else")
                .isEqualTo(404);
    }

    @Test
    void two_host_heads_are_refused() throws IOException {
        assertThat(caddy.raw("GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void no_address_that_lets_its_reader_in_stands_in_its_log() throws IOException {
        caddy.from("127.0.0.13").get(caddy.people(), "/calendars/a-secret-of-somebodys.ics");

        assertThat(new String(caddy.log(), StandardCharsets.UTF_8)).isNotEmpty().doesNotContain("a-secret-of");
    }
}
