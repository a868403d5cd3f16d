package no.moteplass.platform.feed.reader;

import java.io.Closeable;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import no.moteplass.platform.feed.FeedJson;

/** A feed, as the service that gives it offers it over HTTP. */
@Path("")
@RegisterRestClient
interface FeedService extends Closeable {

    @GET
    @Produces(FeedJson.BATCH)
    Response after(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String bearer,
            @RestQuery long timeout,
            @RestQuery @Nullable String lastEventId);
}
