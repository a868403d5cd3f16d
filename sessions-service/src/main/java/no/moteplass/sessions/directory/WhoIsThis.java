package no.moteplass.sessions.directory;

import jakarta.ws.rs.container.ContainerRequestContext;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import no.moteplass.platform.identity.Caller;

/** Finds the person behind each request before any transaction begins, for it may mean asking groups-service. */
class WhoIsThis {

    private final Caller caller;

    WhoIsThis(Caller caller) {
        this.caller = caller;
    }

    @ServerRequestFilter
    void find(ContainerRequestContext request) {
        var path = request.getUriInfo().getPath();
        if (path.startsWith("/api/") && request.getHeaderString("Authorization") != null) {
            caller.maybePerson();
        }
    }
}
