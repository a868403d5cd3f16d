package no.moteplass.platform.identity;

import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.container.ResourceInfo;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import io.quarkus.arc.properties.IfBuildProperty;

/** Finds the person behind each request before any transaction begins, where finding may mean asking another service. */
@IfBuildProperty(name = "moteplass.serves-api", stringValue = "true", enableIfMissing = true)
public class PersonResolver {

    private final Caller caller;
    private final Instance<PersonFinder> finder;

    PersonResolver(Caller caller, Instance<PersonFinder> finder) {
        this.caller = caller;
        this.finder = finder;
    }

    @ServerRequestFilter
    public void resolve(ResourceInfo resource) {
        if (InDirectory.asksForRoles(resource) && finder.get().asksAnotherService()) {
            caller.maybePerson();
        }
    }
}
