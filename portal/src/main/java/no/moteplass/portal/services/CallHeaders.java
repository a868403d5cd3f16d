package no.moteplass.portal.services;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;

import org.jboss.logging.MDC;

/** Every call says in which language its reader reads, and which request it belongs to. */
@ApplicationScoped
public class CallHeaders implements ClientRequestFilter {

    private final SpokenLanguage language;

    CallHeaders(SpokenLanguage language) {
        this.language = language;
    }

    @Override
    public void filter(ClientRequestContext call) {
        call.getHeaders().putSingle("Accept-Language", language.get().code());
        if (MDC.get("requestId") instanceof String id) {
            call.getHeaders().putSingle("X-Request-Id", id);
        }
    }
}
