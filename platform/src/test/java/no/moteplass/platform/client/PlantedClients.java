package no.moteplass.platform.client;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import io.quarkus.rest.client.reactive.Url;

/** Planted: clients as the services write them. Each call says where its service is, for that is known only by then. */
final class PlantedClients {

    private PlantedClients() {}

    @Path("/words")
    @Produces("application/json")
    @RegisterRestClient(baseUri = "http://localhost:1")
    @AsApplication
    interface ByApplication {

        @GET
        String word(@Url String service);

        @GET
        @Path("/answer")
        Response answer(@Url String service);
    }

    @Path("/words")
    @Produces("application/json")
    @RegisterRestClient(baseUri = "http://localhost:1")
    @AsCaller
    interface ByCaller {

        @GET
        String word(@Url String service);
    }
}
