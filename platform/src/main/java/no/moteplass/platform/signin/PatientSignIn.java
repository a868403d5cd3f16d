package no.moteplass.platform.signin;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeoutException;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

import io.quarkus.arc.properties.IfBuildProperty;
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
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;

/**
 * Bearer tokens, checked with the sign-in server's keys. While those cannot be had, whoever brings a token is told within
 * two seconds to come back; whoever brings none learns what to bring.
 */
@Alternative
@Priority(1)
@ApplicationScoped
@IfBuildProperty(name = "moteplass.serves-api", stringValue = "true", enableIfMissing = true)
class PatientSignIn implements HttpAuthenticationMechanism {

    private static final Duration PATIENCE = Duration.ofMillis(1700);
    private static final int RETRY_SECONDS = 5;
    private static final int DEEPEST = 20;

    private final OidcAuthenticationMechanism tokens;
    private final SignInSeen seen;

    PatientSignIn(OidcAuthenticationMechanism tokens, SignInSeen seen) {
        this.tokens = tokens;
        this.seen = seen;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager providers) {
        if (request.request().getHeader("Authorization") == null) {
            return Uni.createFrom().nullItem();
        }
        return Uni.createFrom()
                .deferred(() -> tokens.authenticate(request, providers))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onItem()
                .invoke(seen::answered)
                .onFailure(PatientSignIn::isAway)
                .transform(away -> {
                    seen.away();
                    return new ProblemException(Problem.unavailable(RETRY_SECONDS));
                });
    }

    private static boolean isAway(Throwable thrown) {
        var cause = thrown;
        for (var depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof OIDCException
                    || cause instanceof IOException
                    || cause instanceof TimeoutException
                    || cause instanceof io.smallrye.mutiny.TimeoutException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /** The same whether the server answers or not: it says what to bring. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return tokens.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return Uni.createFrom().item(new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION, "bearer"));
    }

    /** Before the one that it asks. */
    @Override
    public int getPriority() {
        return tokens.getPriority() + 1;
    }
}
