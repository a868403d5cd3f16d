package no.moteplass.notifications.client;

import java.util.UUID;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import no.moteplass.platform.client.AsApplication;

/** What this service asks of groups-service. */
@Path("/api/v1/sign-ups/{signUp}")
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "groups")
@AsApplication
interface GroupsApi {

    @POST
    @Path("offer-notice")
    Response offerNotice(@PathParam("signUp") UUID signUp);

    @POST
    @Path("offer-undelivered")
    Response offerUndelivered(@PathParam("signUp") UUID signUp);

    @POST
    @Path("{answer}")
    Response answer(
            @PathParam("signUp") UUID signUp,
            @PathParam("answer") String answer,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language);
}
