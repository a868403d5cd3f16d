package no.moteplass.platform.identity;

import jakarta.ws.rs.container.ResourceInfo;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import io.quarkus.arc.properties.IfBuildProperty;

/**
 * Finds the person behind each request before any transaction begins: finding may mean asking another service, or binding
 * the person, which waits for others and must hold nothing that they wait for.
 */
@IfBuildProperty(name = "moteplass.serves-api", stringValue = "true", enableIfMissing = true)
public class PersonResolver {

    private final Caller caller;

    PersonResolver(Caller caller) {
        this.caller = caller;
    }

    @ServerRequestFilter
    public void resolve(ResourceInfo resource) {
        if (InDirectory.asksForRoles(resource)) {
            caller.maybePerson();
        }
    }
}
