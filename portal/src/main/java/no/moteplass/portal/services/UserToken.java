package no.moteplass.portal.services;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;

/** The services are asked with the token of whoever is signed in: what they refuse that person, they refuse the portal. */
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class UserToken implements ClientRequestFilter {

    private final SecurityIdentity identity;

    UserToken(SecurityIdentity identity) {
        this.identity = identity;
    }

    @Override
    public void filter(ClientRequestContext call) {
        var credential = identity.getCredential(AccessTokenCredential.class);
        if (credential != null) {
            call.getHeaders().putSingle("Authorization", "Bearer " + credential.getToken());
        }
    }
}
