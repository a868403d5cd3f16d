package no.moteplass.portal.signin;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeoutException;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.oidc.OIDCException;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/**
 * Signing in as Quarkus does it, but with an end: where the sign-in server is not found, or takes what it is asked and says
 * nothing, it is away. The session stays as it was, so that it goes on when the server is back.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class PatientSignIn implements HttpAuthenticationMechanism {

    private final OidcAuthenticationMechanism oidc;
    private final SignInServer server;
    private final Duration patience;

    PatientSignIn(
            OidcAuthenticationMechanism oidc,
            SignInServer server,
            @ConfigProperty(name = "moteplass.portal.sign-in-patience", defaultValue = "PT1.5S") Duration patience) {
        this.oidc = oidc;
        this.server = server;
        this.patience = patience;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager providers) {
        return bounded(oidc.authenticate(request, providers));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return bounded(oidc.getChallenge(request)).invoke(server::answered);
    }

    private <T> Uni<T> bounded(Uni<T> asked) {
        return asked.ifNoItem()
                .after(patience)
                .failWith(() -> new TimeoutException("the sign-in server does not answer"))
                .onFailure(this::isSilence)
                .transform(silence -> {
                    server.wasSilent(silence);
                    return new SignInAway(silence);
                });
    }

    /** What the server says itself is an answer; this is what comes of none, or of one that has never been there. */
    private boolean isSilence(Throwable thrown) {
        for (var each = thrown; each != null; each = each.getCause()) {
            if (each instanceof IOException || each instanceof TimeoutException) {
                return true;
            }
        }
        return thrown instanceof OIDCException && !server.isKnown();
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return oidc.getCredentialTransport(request);
    }

    @Override
    public int getPriority() {
        return oidc.getPriority();
    }
}
