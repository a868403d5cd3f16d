package no.moteplass.portal.links;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.Blocking;

/** Stopping reminders from an e-mail, without signing in. */
@Path("/avmeld/{token}")
@PermitAll
@Blocking
@Produces(MediaType.TEXT_HTML)
public class StopLinkResource {

    private final LinkPages links;

    StopLinkResource(LinkPages links) {
        this.links = links;
    }

    @GET
    public Response ask(@RestPath String token) {
        return links.ask(token, "/avmeld/" + token);
    }

    @POST
    public Response act(
            @RestPath String token,
            @FormParam("svar") @Nullable String answer,
            @FormParam("sprak") @Nullable String language,
            @FormParam("slag") @Nullable String kind) {
        return links.act(token, "/avmeld/" + token, answer, language, kind);
    }
}
