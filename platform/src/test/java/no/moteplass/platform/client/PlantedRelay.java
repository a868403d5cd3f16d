package no.moteplass.platform.client;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;

/** Planted: an endpoint that asks another service before it answers. */
@Path("/api/v1/planted-relay")
@Produces("application/json")
@PermitAll
public class PlantedRelay {

    private final PlantedClients.ByApplication byApplication;
    private final PlantedClients.ByCaller byCaller;

    PlantedRelay(@RestClient PlantedClients.ByApplication byApplication, @RestClient PlantedClients.ByCaller byCaller) {
        this.byApplication = byApplication;
        this.byCaller = byCaller;
    }

    @GET
    @Path("/as-application")
    public String asApplication(@RestQuery String service) {
        return byApplication.word(service) + byApplication.word(service);
    }

    @GET
    @Path("/as-caller")
    public String asCaller(@RestQuery String service) {
        return byCaller.word(service);
    }
}
