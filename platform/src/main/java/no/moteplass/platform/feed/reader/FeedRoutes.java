package no.moteplass.platform.feed.reader;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.ext.web.RoutingContext;
import no.moteplass.platform.feed.FeedJson;
import no.moteplass.platform.feed.source.FeedSettings;
import no.moteplass.platform.feed.source.FeedSource;

/** {@code /q/feeds} on the management port: how far each feed is read, and what an operator does when one has stopped. */
@ApplicationScoped
class FeedRoutes {

    private static final Logger LOG = Logger.getLogger(FeedRoutes.class);

    private final FeedSettings settings;
    private final FeedSource source;
    private final FeedSubscriptions subscriptions;
    private final FeedReader reader;

    FeedRoutes(FeedSettings settings, FeedSource source, FeedSubscriptions subscriptions, FeedReader reader) {
        this.settings = settings;
        this.source = source;
        this.subscriptions = subscriptions;
        this.reader = reader;
    }

    void add(@Observes ManagementInterface management) {
        var router = management.router();
        router.get("/q/feeds").blockingHandler(this::show, false);
        router.post("/q/feeds/:name/skip").blockingHandler(call -> resume(call, true), false);
        router.post("/q/feeds/:name/resume").blockingHandler(call -> resume(call, false), false);
    }

    private void show(RoutingContext call) {
        var answer = FeedJson.MAPPER.createObjectNode();
        settings.name().ifPresent(name -> {
            var head = source.head();
            answer.putObject("source")
                    .put("name", name)
                    .put("epoch", head.epoch())
                    .put("position", head.position());
        });
        var items = answer.putArray("items");
        subscriptions.all().forEach(subscription -> items.add(item(subscription)));
        answer(call, 200, answer);
    }

    /** Goes on after the change that stopped the subscription, or tries that change once more. */
    private void resume(RoutingContext call, boolean skipping) {
        var name = Objects.requireNonNull(call.pathParam("name"));
        var stopped = subscriptions.repository().byName(name);
        if (stopped.isEmpty()) {
            refuse(call, 404, "No feed of that name is read here.");
            return;
        }
        if (!subscriptions.repository().resume(stopped.get(), skipping)) {
            refuse(call, 409, "The subscription has not stopped.");
            return;
        }
        LOG.warnf("Feed %s goes on by an operator's wish (%s)", name, skipping ? "change skipped" : "tried again");
        answer(call, 200, item(subscriptions.repository().byName(name).orElseThrow()));
    }

    private ObjectNode item(Subscription subscription) {
        var place = subscription.place();
        var stop = subscription.stop();
        var item = FeedJson.MAPPER
                .createObjectNode()
                .put("name", subscription.name())
                .put("epoch", place == null ? null : place.epoch())
                .put("position", place == null ? null : Long.valueOf(place.position()))
                .put("state", subscription.state())
                .put("sendFrom", subscription.sendFrom().toString())
                .put("lag", lag(subscription.name()).orElse(null));
        if (stop == null) {
            item.putNull("stoppedAt");
        } else {
            item.putObject("stoppedAt")
                    .put("event", stop.first().toString())
                    .put("until", stop.last().toString())
                    .put("at", stop.at().toString())
                    .put("reason", stop.reason());
        }
        return item;
    }

    private Optional<Long> lag(String name) {
        return reader.readings().stream()
                .filter(reading -> reading.name().equals(name))
                .findFirst()
                .flatMap(reading -> known(reading.lag()));
    }

    private static Optional<Long> known(@Nullable Long lag) {
        return Optional.ofNullable(lag);
    }

    private static void refuse(RoutingContext call, int status, String detail) {
        call.response().putHeader("Content-Type", "application/problem+json");
        answer(
                call,
                status,
                FeedJson.MAPPER.valueToTree(Map.of("type", "about:blank", "status", status, "detail", detail)));
    }

    private static void answer(RoutingContext call, int status, JsonNode body) {
        var response = call.response().setStatusCode(status);
        if (!response.headers().contains("Content-Type")) {
            response.putHeader("Content-Type", "application/json");
        }
        response.end(body.toString());
    }
}
