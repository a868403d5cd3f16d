package no.moteplass.platform.client;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;

/** Puts the token of whoever makes the current request into a call ({@link AsCaller}). */
@ApplicationScoped
@Unremovable
@Priority(Priorities.AUTHENTICATION)
public class CallerTokenFilter implements ClientRequestFilter {

    private final SecurityIdentity identity;

    CallerTokenFilter(SecurityIdentity identity) {
        this.identity = identity;
    }

    @Override
    public void filter(ClientRequestContext call) {
        var credential = identity.getCredential(AccessTokenCredential.class);
        if (credential != null) {
            call.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + credential.getToken());
        }
    }
}
