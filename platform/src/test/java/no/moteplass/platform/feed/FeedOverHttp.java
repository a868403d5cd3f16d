package no.moteplass.platform.feed;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import no.moteplass.platform.feed.source.FeedPublisher;
import no.moteplass.platform.feed.source.FeedSource;
import no.moteplass.platform.testing.TestTokens;

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

    static RequestSpecification machine(String... scopes) {
        return given().auth().oauth2(TestTokens.machine("a-reader", scopes));
    }

    static RequestSpecification reader() {
        return machine("feeds.read", "members.read");
    }

    static void problem(ValidatableResponse answer, int status) {
        answer.statusCode(status).contentType("application/problem+json").body("status", equalTo(status));
    }
}
