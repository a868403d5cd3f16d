package no.moteplass.groups.sampledata.web;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import no.moteplass.groups.sampledata.BackdateGroup;

/** {@code POST /q/local/backdate} on the management port, only in local mode: where the clock can be moved. */
@ApplicationScoped
class BackdateRoute {

    private final Optional<Path> clockFile;
    private final BackdateGroup backdate;

    BackdateRoute(
            @ConfigProperty(name = "moteplass.clock.offset-file") Optional<Path> clockFile, BackdateGroup backdate) {
        this.clockFile = clockFile;
        this.backdate = backdate;
    }

    void add(@Observes ManagementInterface management) {
        if (clockFile.isPresent()) {
            management
                    .router()
                    .post("/q/local/backdate")
                    .handler(BodyHandler.create(false))
                    .blockingHandler(this::answer, false);
        }
    }

    private void answer(RoutingContext call) {
        call.response().setStatusCode(status(call)).end();
    }

    private int status(RoutingContext call) {
        var request = Arc.container().requestContext();
        request.activate();
        try {
            var wish = Objects.requireNonNullElseGet(call.body().asJsonObject(), JsonObject::new);
            var group = UUID.fromString(wish.getString("groupId", ""));
            return backdate.to(group, LocalDate.parse(wish.getString("from", ""))) ? 204 : 404;
        } catch (IllegalArgumentException | DateTimeException | DecodeException | ClassCastException malformed) {
            return 400;
        } finally {
            request.terminate();
        }
    }
}
