package no.moteplass.platform.time;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.ext.web.RoutingContext;

/** {@code /q/clock} on the management port, only where a setting says in which file the clock's lead is kept. */
@ApplicationScoped
class ClockRoutes {

    private static final Logger LOG = Logger.getLogger(ClockRoutes.class);
    private static final JsonMapper JSON = new JsonMapper();

    private final Optional<Path> file;
    private final MovableClock clock;

    ClockRoutes(@ConfigProperty(name = "moteplass.clock.offset-file") Optional<Path> file, MovableClock clock) {
        this.file = file;
        this.clock = clock;
    }

    void add(@Observes ManagementInterface management) {
        file.map(OffsetFile::new).ifPresent(kept -> {
            var moving = new ClockMoving(clock, kept);
            management.router().get("/q/clock").handler(this::show);
            management.router().post("/q/clock").blockingHandler(call -> move(call, moving), false);
        });
    }

    private void show(RoutingContext call) {
        answer(
                call,
                200,
                Map.of(
                        "offset",
                        clock.offset().toString(),
                        "now",
                        clock.instant().toString()));
    }

    private void move(RoutingContext call, ClockMoving moving) {
        var wanted = wanted(call);
        if (wanted.isEmpty()) {
            refuse(call, 400, "The body must be {\"offset\": \"PT48H\"}.");
            return;
        }
        try {
            switch (moving.to(wanted.get())) {
                case ClockMoving.Outcome.Moved() -> show(call);
                case ClockMoving.Outcome.WouldGoBack(var now) ->
                    refuse(call, 409, "The clock is " + now + " ahead and never goes back.");
                case ClockMoving.Outcome.NoDuration() -> refuse(call, 422, "offset is no ISO 8601 duration.");
            }
        } catch (IllegalStateException busy) {
            LOG.warn("The clock was not moved: work is still running", busy);
            call.response().putHeader("Retry-After", "5");
            refuse(call, 503, "Work is still running; try again.");
        }
    }

    private static Optional<String> wanted(RoutingContext call) {
        try {
            var body = call.body().asString();
            return Optional.ofNullable(body == null ? null : JSON.readTree(body).get("offset"))
                    .filter(offset -> offset.isTextual())
                    .map(offset -> offset.textValue());
        } catch (JsonProcessingException malformed) {
            LOG.debug("A body that is no JSON", malformed);
            return Optional.empty();
        }
    }

    private static void refuse(RoutingContext call, int status, String detail) {
        call.response().putHeader("Content-Type", "application/problem+json");
        answer(call, status, Map.of("type", "about:blank", "status", status, "detail", detail));
    }

    private static void answer(RoutingContext call, int status, Map<String, Object> body) {
        var response = call.response().setStatusCode(status);
        if (!response.headers().contains("Content-Type")) {
            response.putHeader("Content-Type", "application/json");
        }
        response.end(JSON.valueToTree(body).toString());
    }
}
