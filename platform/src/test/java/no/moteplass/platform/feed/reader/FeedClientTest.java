package no.moteplass.platform.feed.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import com.sun.net.httpserver.HttpServer;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.platform.client.ApplicationTokens;
import no.moteplass.platform.feed.FeedHeaders;
import no.moteplass.platform.feed.FeedPosition;
import no.moteplass.platform.testing.PostgresResource;

/** How another service is asked for its feed, and how its answers are read. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@Timeout(30)
class FeedClientTest {

    private static final String ONE_EVENT = """
            [{"specversion":"1.0","id":"e:8","source":"/feeds/things","type":"no.moteplass.thing.changed","subject":"å",
              "time":"2027-01-14T12:00:00Z","changeid":"c","datacontenttype":"application/json","data":{"version":3}}]""";

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> traces = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private final CountDownLatch silence = new CountDownLatch(1);
    private final CountDownLatch waiting = new CountDownLatch(1);
    private HttpServer source;
    private FeedClient client;
    private int status = 200;
    private String body = "[]";
    private boolean tokenAway;

    private final ApplicationTokens tokens = new ApplicationTokens() {
        @Override
        public Optional<String> bearer() {
            if (tokenAway) {
                throw new IllegalStateException("the sign-in server is away");
            }
            return Optional.of("own");
        }

        @Override
        public void refused() {
            refusals.incrementAndGet();
        }
    };

    @BeforeEach
    void start() throws IOException {
        source = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        source.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        source.createContext("/", exchange -> {
            var headers = exchange.getRequestHeaders();
            asked.add(String.join(
                    " ",
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    headers.getFirst("Accept"),
                    headers.getFirst("Authorization")));
            traces.add(headers.getFirst("traceparent"));
            if (exchange.getRequestURI().getQuery().contains("timeout=25000")) {
                waiting.countDown();
                await(silence);
            }
            var answer = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/cloudevents-batch+json");
            exchange.getResponseHeaders().add(FeedHeaders.HEAD, "e:9");
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        source.start();
        client = new FeedClient(
                URI.create("http://localhost:" + source.getAddress().getPort() + "/feeds/things"), tokens);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void stop() {
        silence.countDown();
        client.close();
        source.stop(0);
    }

    @Test
    void asks_from_the_beginning_or_from_a_position_with_its_own_token_and_in_a_trace() throws Exception {
        client.after(null, Duration.ZERO);
        client.after(new FeedPosition("e", 7), Duration.ofSeconds(2));

        assertThat(asked)
                .map(each -> each.replace("%3A", ":"))
                .containsExactly(
                        "GET /feeds/things?timeout=0 application/cloudevents-batch+json Bearer own",
                        "GET /feeds/things?timeout=2000&lastEventId=e:7 application/cloudevents-batch+json Bearer own");
        assertThat(traces)
                .doesNotHaveDuplicates()
                .allSatisfy(trace -> assertThat(trace).matches("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-0[01]"));
    }

    @Test
    void reads_events_and_where_the_feed_ends() throws Exception {
        body = ONE_EVENT;

        assertThat(client.after(null, Duration.ZERO)).isInstanceOfSatisfying(FeedAnswer.Page.class, page -> {
            assertThat(page.events()).singleElement().satisfies(event -> {
                assertThat(event.subject()).isEqualTo("å");
                assertThat(event.version()).isEqualTo(3);
            });
            assertThat(page.head()).contains(new FeedPosition("e", 9));
        });
    }

    @Test
    void tells_another_epoch_from_a_source_in_trouble() throws Exception {
        status = 410;
        assertThat(client.after(null, Duration.ZERO)).isEqualTo(new FeedAnswer.Gone());
        for (var trouble : List.of(403, 404, 429, 500, 503)) {
            status = trouble;
            assertThat(client.after(null, Duration.ZERO)).isEqualTo(new FeedAnswer.Away("status " + trouble));
        }
        assertThat(refusals).hasValue(0);
    }

    @Test
    void a_refused_token_is_renewed_before_the_next_question() throws Exception {
        status = 401;

        assertThat(client.after(null, Duration.ZERO)).isEqualTo(new FeedAnswer.Away("status 401"));
        assertThat(refusals).hasValue(1);
    }

    @Test
    void without_a_token_nothing_is_asked() throws Exception {
        tokenAway = true;

        assertThat(client.after(null, Duration.ZERO)).isEqualTo(new FeedAnswer.Away("no token: IllegalStateException"));
        assertThat(asked).isEmpty();
    }

    @Test
    void an_answer_that_is_no_feed_is_no_answer() throws Exception {
        for (var nonsense : List.of("", "no json", "{}", "[{\"specversion\":\"1.0\"}]")) {
            body = nonsense;
            assertThat(client.after(null, Duration.ZERO)).isInstanceOf(FeedAnswer.Away.class);
        }
    }

    @Test
    void a_call_that_waits_ends_at_once_when_the_client_is_closed() throws Exception {
        var answer = CompletableFuture.supplyAsync(this::longPoll, Executors.newVirtualThreadPerTaskExecutor());
        waiting.await();

        client.close();

        assertThat(answer.get(5, TimeUnit.SECONDS)).isInstanceOf(FeedAnswer.Away.class);
    }

    @Test
    void a_call_that_waits_ends_at_once_when_its_thread_is_interrupted() throws Exception {
        var outcome = new CompletableFuture<FeedAnswer>();
        var thread = Thread.ofVirtual().start(() -> {
            try {
                outcome.complete(client.after(null, FeedReading.LONG_POLL));
            } catch (InterruptedException ending) {
                outcome.completeExceptionally(ending);
            }
        });
        waiting.await();

        thread.interrupt();

        assertThat(outcome)
                .failsWithin(Duration.ofSeconds(5))
                .withThrowableThat()
                .withCauseInstanceOf(InterruptedException.class);
    }

    private FeedAnswer longPoll() {
        try {
            return client.after(null, FeedReading.LONG_POLL);
        } catch (InterruptedException ending) {
            throw new IllegalStateException(ending);
        }
    }
}
