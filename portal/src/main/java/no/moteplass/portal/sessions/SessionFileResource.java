package no.moteplass.portal.sessions;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import no.moteplass.portal.services.Answer;
import no.moteplass.portal.services.sessions.SessionsService;

/** One session as a file that calendar programs open. */
@Path("/samlinger/{id}/samling.ics")
@Authenticated
@Blocking
public class SessionFileResource {

    private final SessionsService sessions;

    SessionFileResource(@RestClient SessionsService sessions) {
        this.sessions = sessions;
    }

    @GET
    public Response file(@RestPath UUID id) {
        var calendar = Answer.to(() -> sessions.calendar(id)).orNoPage();
        return Response.ok(calendar, "text/calendar; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"samling.ics\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
