package no.moteplass.platform.feed.reader;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeEach;

import no.moteplass.platform.feed.FeedEvent;
import no.moteplass.platform.feed.FeedJson;
import no.moteplass.platform.feed.FeedPosition;
import no.moteplass.platform.feed.source.FeedDatabase;
import no.moteplass.platform.feed.source.FeedQuestion;
import no.moteplass.platform.feed.source.OtherEpoch;

/** A source, a reader with a database of its own, and a clock that is moved by hand. */
abstract class ReadingTest {

    static final Instant NOON = Instant.parse("2027-01-14T12:00:00Z");

    FeedDatabase source;
    ReaderDatabase own;
    volatile Instant now;

    @BeforeEach
    void a_feed_and_a_reader() throws Exception {
        source = FeedDatabase.fresh();
        own = new ReaderDatabase();
        now = NOON;
    }

    /** A handler that notes what it is given, after whatever else is to happen. */
    final class Noting implements FeedHandler {
        private final String name;
        private final Consumer<FeedEvent> before;
        final List<String> rebuilt = new ArrayList<>();

        Noting(String name, Consumer<FeedEvent> before) {
            this.name = name;
            this.before = before;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void apply(List<FeedEvent> page) {
            for (var event : page) {
                before.accept(event);
                own.apply(name, event);
            }
        }

        @Override
        public void rebuilt(String epoch) {
            rebuilt.add(epoch);
            own.execute("delete from applied where epoch <> '" + epoch + "'");
        }
    }

    /** The source's answers, written and read as they would be over HTTP. */
    final FeedAnswer ask(FeedPosition place, Duration wait) {
        try {
            var page = source.feed().page(new FeedQuestion(place, Set.of()));
            var json = FeedJson.batch(java.net.URI.create("/feeds/things"), page.events());
            return new FeedAnswer.Page(
                    FeedJson.events(json.getBytes(java.nio.charset.StandardCharsets.UTF_8)), Optional.of(page.head()));
        } catch (OtherEpoch gone) {
            return new FeedAnswer.Gone();
        } catch (java.io.IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    final FeedReading reading(FeedHandler handler) {
        return reading(handler, this::ask);
    }

    final FeedReading reading(FeedHandler handler, FeedAnswers answers) {
        var clock = new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        };
        return new FeedReading(
                handler,
                answers,
                own.subscriptions,
                own,
                clock,
                new Backoff(Duration.ofMillis(1), Duration.ofMillis(5)));
    }

    final Subscription standing(String name) {
        return own.subscriptions.byName(name).orElseThrow();
    }
}
