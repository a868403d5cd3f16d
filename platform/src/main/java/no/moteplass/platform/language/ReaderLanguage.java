package no.moteplass.platform.language;

import jakarta.enterprise.context.RequestScoped;

import io.vertx.ext.web.RoutingContext;

/** The language of whoever reads the answer, from {@code Accept-Language}. */
@RequestScoped
public class ReaderLanguage {

    private final RoutingContext request;

    ReaderLanguage(RoutingContext request) {
        this.request = request;
    }

    public Language get() {
        return Language.accepted(request.request().getHeader("Accept-Language"));
    }
}
