package no.moteplass.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.sun.net.httpserver.HttpServer;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.platform.problem.ProblemException;
import no.moteplass.platform.testing.PostgresResource;

/** Whom a token speaks for, where another service binds people to their sign-ins. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PersonLookupTest {

    private static final UUID ASE = UUID.fromString("01900000-0000-7000-8000-000000000001");

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer directory;
    private int status = 200;
    private String body = "{\"id\":\"" + ASE + "\",\"name\":\"Åse\"}";

    @BeforeEach
    void start() throws IOException {
        directory = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        directory.createContext("/api/v1/leaders/me", exchange -> {
            asked.add(exchange.getRequestMethod() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            var answer = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        directory.start();
    }

    @AfterEach
    void stop() {
        directory.stop(0);
    }

    private PersonLookup lookup(KnownPeople known) {
        return new PersonLookup(
                known,
                Optional.of(
                        URI.create("http://localhost:" + directory.getAddress().getPort())));
    }

    private Optional<KnownPerson> find() {
        return lookup(key -> Optional.empty()).find("ase", null, "the-token");
    }

    @Test
    void whoever_is_known_is_not_asked_for() {
        var known = new KnownPerson(ASE, false);
        var found = lookup(key -> Optional.of(known).filter(id -> key.equals("ase")))
                .find("ase", null, "the-token");

        assertThat(found).contains(known);
        assertThat(asked).isEmpty();
    }

    @Test
    void asks_with_the_persons_own_token() {
        assertThat(find()).contains(new KnownPerson(ASE, true));

        assertThat(asked).containsExactly("GET Bearer the-token");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404})
    void a_token_that_fits_nobody_finds_nobody(int refusal) {
        status = refusal;

        assertThat(find()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void a_directory_in_trouble_is_away(int trouble) {
        status = trouble;

        assertIsAway(this::find);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "", "{\"id\":\"nonsense\"}", "no json"})
    void an_answer_that_is_no_person_is_as_good_as_none(String nonsense) {
        body = nonsense;

        assertIsAway(this::find);
    }

    @Test
    void a_directory_that_cannot_be_reached_is_away() {
        directory.stop(0);

        assertIsAway(this::find);
    }

    @Test
    void a_directory_that_says_nothing_is_not_waited_for_long() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var lookup = new PersonLookup(
                    key -> Optional.empty(), Optional.of(URI.create("http://localhost:" + silent.getLocalPort())));
            var began = System.nanoTime();

            assertIsAway(() -> lookup.find("ase", null, "the-token"));

            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isBetween(Duration.ofSeconds(2), Duration.ofSeconds(8));
        }
    }

    private static void assertIsAway(Runnable question) {
        var thrown = catchThrowableOfType(ProblemException.class, question::run);

        assertThat(thrown).isNotNull();
        assertThat(thrown.problem().status()).isEqualTo(503);
        assertThat(thrown.problem().headers()).containsEntry("Retry-After", "5");
    }
}
