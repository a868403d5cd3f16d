package no.moteplass.platform.feed;

import static no.moteplass.platform.testing.http.Http.given;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;

import io.quarkus.narayana.jta.QuarkusTransaction;
import no.moteplass.platform.feed.source.FeedPublisher;
import no.moteplass.platform.feed.source.FeedSource;
import no.moteplass.platform.testing.TestTokens;
import no.moteplass.platform.testing.http.Answer;
import no.moteplass.platform.testing.http.Request;

/** A feed with a known end, what is published in it, and who reads it. */
abstract class FeedOverHttp {

    @Inject
    FeedPublisher publisher;

    @Inject
    FeedSource source;

    FeedPosition before;

    @BeforeEach
    void where_the_feed_ends() {
        before = source.head();
    }

    record Thing(String id, long version) {}

    final void publish(String... subjects) {
        QuarkusTransaction.requiringNew().run(() -> {
            for (var subject : subjects) {
                publisher.publish("thing.changed", subject, 1, new Thing(subject, 1));
            }
        });
    }

    static Request machine(String... scopes) {
        return given().token(TestTokens.machine("a-reader", scopes));
    }

    static Request reader() {
        return machine("feeds.read", "members.read");
    }

    static void problem(Answer answer, int status) {
        answer.statusCode(status).contentType("application/problem+json").body("status", equalTo(status));
    }
}
