package no.moteplass.platform.client;

import java.util.Optional;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;

import io.quarkus.arc.Unremovable;

/** Puts the application's own token into a call ({@link AsApplication}). */
@ApplicationScoped
@Unremovable
@Priority(Priorities.AUTHENTICATION)
public class ApplicationTokenFilter implements ClientRequestFilter {

    private final Instance<ApplicationTokens> tokens;

    ApplicationTokenFilter(Instance<ApplicationTokens> tokens) {
        this.tokens = tokens;
    }

    @Override
    public void filter(ClientRequestContext call) {
        token().ifPresent(token -> call.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + token));
    }

    private Optional<String> token() {
        try {
            return tokens.get().bearer();
        } catch (RuntimeException away) {
            throw new ProcessingException("no token for a call to another service", away);
        }
    }
}
