package no.moteplass.platform.feed.reader;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;

import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import no.moteplass.platform.client.ApplicationTokens;
import no.moteplass.platform.feed.FeedHeaders;
import no.moteplass.platform.feed.FeedJson;
import no.moteplass.platform.feed.FeedPosition;

/** Asks another service for its feed. */
public final class FeedClient implements FeedAnswers, Closeable {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration SLACK = Duration.ofSeconds(20);

    private final FeedService feed;
    private final ApplicationTokens tokens;

    public FeedClient(URI feed, ApplicationTokens tokens) {
        this.feed = QuarkusRestClientBuilder.newBuilder()
                .baseUri(feed)
                .connectTimeout(CONNECT.toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(FeedReading.LONG_POLL.plus(SLACK).toMillis(), TimeUnit.MILLISECONDS)
                .disableDefaultMapper(true)
                .build(FeedService.class);
        this.tokens = tokens;
    }

    @Override
    public FeedAnswer after(@Nullable FeedPosition place, Duration wait) throws InterruptedException {
        String bearer;
        try {
            bearer = tokens.bearer().map(token -> "Bearer " + token).orElse(null);
        } catch (RuntimeException noToken) {
            return new FeedAnswer.Away("no token: " + noToken.getClass().getSimpleName());
        }
        try (var answer = feed.after(bearer, wait.toMillis(), place == null ? null : place.toString())) {
            return read(answer);
        } catch (IOException | ProcessingException unreachable) {
            var root = root(unreachable);
            if (root instanceof InterruptedException) {
                throw new InterruptedException();
            }
            return new FeedAnswer.Away(root.getClass().getSimpleName());
        }
    }

    private FeedAnswer read(Response answer) throws IOException {
        return switch (answer.getStatus()) {
            case 200 -> new FeedAnswer.Page(FeedJson.events(answer.readEntity(byte[].class)), head(answer));
            case 410 -> new FeedAnswer.Gone();
            case 401 -> {
                tokens.refused();
                yield new FeedAnswer.Away("status 401");
            }
            default -> new FeedAnswer.Away("status " + answer.getStatus());
        };
    }

    private static Optional<FeedPosition> head(Response answer) {
        return Optional.ofNullable(answer.getHeaderString(FeedHeaders.HEAD)).map(FeedPosition::parse);
    }

    private static Throwable root(Throwable fault) {
        var cause = fault.getCause();
        return cause == null ? fault : root(cause);
    }

    /** Ends a call that waits, too. */
    @Override
    public void close() {
        try {
            feed.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
