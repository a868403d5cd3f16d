package no.moteplass.sessions.sampledata.web;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import no.moteplass.sessions.sampledata.PastSessions;

/** {@code POST /q/local/past-sessions} on the management port: only where the clock can be moved, in local mode. */
@ApplicationScoped
class SampleDataRoutes {

    private static final Logger LOG = Logger.getLogger(SampleDataRoutes.class);
    private static final int CREATED = 201;
    private static final int BAD_REQUEST = 400;
    private static final int CONFLICT = 409;

    private final Optional<String> clockFile;
    private final PastSessions past;
    private final ObjectMapper json;

    SampleDataRoutes(
            @ConfigProperty(name = "moteplass.clock.offset-file") Optional<String> clockFile,
            PastSessions past,
            ObjectMapper json) {
        this.clockFile = clockFile;
        this.past = past;
        this.json = json;
    }

    void add(@Observes ManagementInterface management) {
        if (clockFile.isPresent()) {
            management.router().post("/q/local/past-sessions").blockingHandler(this::load, false);
        }
    }

    private void load(RoutingContext call) {
        try {
            var history = json.readValue(call.body().asString(), PastSessions.History.class);
            answer(call, CREATED, new JsonObject().put("sessions", past.load(history)));
        } catch (JsonProcessingException | IllegalArgumentException unreadable) {
            LOG.debug("a history that cannot be read", unreadable);
            answer(call, BAD_REQUEST, problem(BAD_REQUEST, "The body is no history of sessions."));
        } catch (RuntimeException refused) {
            LOG.warn("a history that the database refused", refused);
            answer(call, CONFLICT, problem(CONFLICT, "The history was refused; see the log."));
        }
    }

    private static JsonObject problem(int status, String detail) {
        return new JsonObject().put("type", "about:blank").put("status", status).put("detail", detail);
    }

    private static void answer(RoutingContext call, int status, JsonObject body) {
        call.response()
                .setStatusCode(status)
                .putHeader("Content-Type", status < BAD_REQUEST ? "application/json" : "application/problem+json")
                .end(body.toBuffer());
    }
}
