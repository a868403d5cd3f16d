package no.moteplass.platform.identity;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** The service that binds people to their sign-ins, as the others ask it. */
@Path("/api/v1/leaders/me")
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient
interface PersonDirectory {

    /** Whose token this is. */
    @GET
    @Nullable
    Person whose(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer);

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Person(@Nullable UUID id) {}
}
