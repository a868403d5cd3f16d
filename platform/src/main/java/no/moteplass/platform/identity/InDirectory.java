package no.moteplass.platform.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.container.ResourceInfo;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import io.quarkus.arc.properties.IfBuildProperty;

/** Whoever signs in as a leader must be one: a token that fits nobody in the directory opens nothing, whatever it asks for. */
@IfBuildProperty(name = "moteplass.serves-api", stringValue = "true", enableIfMissing = true)
public class InDirectory {

    private final Caller caller;

    InDirectory(Caller caller) {
        this.caller = caller;
    }

    @ServerRequestFilter
    public void check(ResourceInfo resource) {
        if (asksForRoles(resource) && !caller.isMachine() && !caller.isCoordinator()) {
            caller.person();
        }
    }

    static boolean asksForRoles(ResourceInfo resource) {
        return resource.getResourceMethod().isAnnotationPresent(RolesAllowed.class)
                || (resource.getResourceClass().isAnnotationPresent(RolesAllowed.class)
                        && !resource.getResourceMethod().isAnnotationPresent(PermitAll.class));
    }
}
