package no.moteplass.platform.feed.reader;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import org.jspecify.annotations.Nullable;

import no.moteplass.platform.client.ApplicationTokens;
import no.moteplass.platform.feed.FeedHeaders;
import no.moteplass.platform.feed.FeedJson;
import no.moteplass.platform.feed.FeedPosition;

/** Asks another service for its feed. */
public final class FeedClient implements FeedAnswers {

    private static final Duration SLACK = Duration.ofSeconds(20);

    private final HttpClient http;
    private final URI feed;
    private final ApplicationTokens tokens;

    public FeedClient(HttpClient http, URI feed, ApplicationTokens tokens) {
        this.http = http;
        this.feed = feed;
        this.tokens = tokens;
    }

    @Override
    public FeedAnswer after(@Nullable FeedPosition place, Duration wait) throws InterruptedException {
        try {
            return read(http.send(request(place, wait), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException unreachable) {
            return new FeedAnswer.Away(unreachable.getClass().getSimpleName());
        } catch (RuntimeException noToken) {
            return new FeedAnswer.Away("no token: " + noToken.getClass().getSimpleName());
        }
    }

    private FeedAnswer read(HttpResponse<byte[]> response) throws IOException {
        return switch (response.statusCode()) {
            case 200 -> new FeedAnswer.Page(FeedJson.events(response.body()), head(response));
            case 410 -> new FeedAnswer.Gone();
            case 401 -> {
                tokens.refused();
                yield new FeedAnswer.Away("status 401");
            }
            default -> new FeedAnswer.Away("status " + response.statusCode());
        };
    }

    private static Optional<FeedPosition> head(HttpResponse<byte[]> response) {
        return response.headers().firstValue(FeedHeaders.HEAD).map(FeedPosition::parse);
    }

    private HttpRequest request(@Nullable FeedPosition place, Duration wait) {
        var request = HttpRequest.newBuilder(address(place, wait))
                .timeout(wait.plus(SLACK))
                .header("Accept", FeedJson.BATCH)
                .header("X-Request-Id", UUID.randomUUID().toString())
                .header("traceparent", traceParent());
        tokens.bearer().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        return request.build();
    }

    private URI address(@Nullable FeedPosition place, Duration wait) {
        var query = "?timeout=" + wait.toMillis();
        if (place != null) {
            query += "&lastEventId=" + URLEncoder.encode(place.toString(), StandardCharsets.UTF_8);
        }
        return URI.create(feed + query);
    }

    /** Each reading is a trace of its own. */
    private static String traceParent() {
        var ids = new byte[24];
        ThreadLocalRandom.current().nextBytes(ids);
        var hex = HexFormat.of().formatHex(ids);
        return "00-" + hex.substring(0, 32) + "-" + hex.substring(32) + "-00";
    }
}
