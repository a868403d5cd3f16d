package no.moteplass.portal.errors;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import no.moteplass.portal.page.Reader;
import no.moteplass.portal.safety.FormLimits;

/** The page for a form that is too large to be read: it is shown in the place of whatever the form was sent to. */
@Path(FormLimits.PAGE)
@PermitAll
@Blocking
@Produces(MediaType.TEXT_HTML)
public class TooLargeResource {

    private final ErrorPages pages;
    private final Reader reader;
    private final RoutingContext request;

    TooLargeResource(ErrorPages pages, Reader reader, RoutingContext request) {
        this.pages = pages;
        this.reader = reader;
        this.request = request;
    }

    @GET
    public Response tooLarge() {
        reader.asNobody();
        return FormLimits.refused(request).map(pages::tooLarge).orElseGet(pages::missing);
    }
}
