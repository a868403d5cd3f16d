package no.moteplass.notifications.client;

import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import no.moteplass.platform.client.AsApplication;

/** What this service asks of sessions-service. */
@Path("/api/v1/sessions/{session}/responses/{leader}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "sessions")
@AsApplication
interface SessionsApi {

    /** An answer to a session. */
    record SessionResponse(String response) {}

    @PUT
    Response answer(
            @PathParam("session") UUID session,
            @PathParam("leader") UUID leader,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            SessionResponse response);
}
