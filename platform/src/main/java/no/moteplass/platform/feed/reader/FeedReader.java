package no.moteplass.platform.feed.reader;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import no.moteplass.platform.client.ApplicationTokens;

/** Reads a feed for each {@link FeedHandler} of the application, from its start to its end. */
@ApplicationScoped
class FeedReader {

    private static final Logger LOG = Logger.getLogger(FeedReader.class);
    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final boolean enabled;
    private final Instance<FeedHandler> handlers;
    private final ApplicationTokens tokens;
    private final FeedSubscriptions subscriptions;
    private final Clock clock;
    private final Config config;
    private final MeterRegistry metrics;
    private final List<FeedClient> clients = new ArrayList<>();
    private final List<FeedReading> readings = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    FeedReader(
            @ConfigProperty(name = "moteplass.feeds.enabled", defaultValue = "true") boolean enabled,
            @Any Instance<FeedHandler> handlers,
            ApplicationTokens tokens,
            FeedSubscriptions subscriptions,
            Clock clock,
            Config config,
            MeterRegistry metrics) {
        this.enabled = enabled;
        this.handlers = handlers;
        this.tokens = tokens;
        this.subscriptions = subscriptions;
        this.clock = clock;
        this.config = config;
        this.metrics = metrics;
    }

    void start(@Observes @Priority(3000) StartupEvent started) {
        for (var handler : handlers) {
            subscriptions.repository().open(handler.name(), clock.instant());
            if (enabled) {
                start(handler);
            }
        }
    }

    private void start(FeedHandler handler) {
        var name = handler.name();
        var feed = config.getOptionalValue("moteplass.feeds." + name + ".url", URI.class)
                .orElseThrow(() -> new IllegalStateException(
                        "moteplass.feeds." + name + ".url must say where the feed " + name + " is"));
        var client = new FeedClient(feed, tokens);
        clients.add(client);
        var reading = new FeedReading(
                handler,
                client,
                subscriptions.repository(),
                new JtaTransactions(),
                clock,
                new Backoff(SHORTEST_PAUSE, LONGEST_PAUSE));
        Gauge.builder("feed_subscription_stopped", reading, it -> it.stopped() ? 1 : 0)
                .description("1 while a change of this feed cannot be applied: an operator must look")
                .tag("name", name)
                .register(metrics);
        Gauge.builder("feed_subscription_lag", reading, FeedReader::lag)
                .description("Events of this feed still to be read, as far as known")
                .tag("name", name)
                .register(metrics);
        readings.add(reading);
        threads.add(Thread.ofVirtual().name("feed-" + name).start(reading));
    }

    private static double lag(FeedReading reading) {
        var lag = reading.lag();
        return lag == null ? Double.NaN : lag;
    }

    void stop(@Observes @Priority(1000) ShutdownEvent stopping) {
        readings.forEach(FeedReading::stop);
        clients.forEach(FeedClient::close);
        for (var thread : threads) {
            try {
                if (!thread.join(GRACE)) {
                    LOG.warnf("%s does not end: it is cut off", thread.getName());
                    thread.interrupt();
                }
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    List<FeedReading> readings() {
        return List.copyOf(readings);
    }
}
