package no.moteplass.portal.signin;

import java.time.Clock;
import java.util.Optional;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.oidc.runtime.DefaultTokenStateManager;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import no.moteplass.portal.safety.SealedWords;

/** Sessions as Quarkus keeps them, in cookies of their own browser, each with a mark by which it can be ended. */
@Alternative
@Priority(1)
@ApplicationScoped
class MarkedSessions implements TokenStateManager {

    private static final String MARK = SessionMark.class.getName();
    private static final String BETWEEN = "~";

    private final DefaultTokenStateManager cookies;
    private final SealedWords seal;
    private final Clock clock;

    MarkedSessions(DefaultTokenStateManager cookies, SealedWords seal, Clock clock) {
        this.cookies = cookies;
        this.seal = seal;
        this.clock = clock;
    }

    /** The mark of the session in which a request is made; empty outside of any. */
    static Optional<SessionMark> of(RoutingContext request) {
        return Optional.ofNullable(request.get(MARK));
    }

    /** After signing in, with a new mark; where only the tokens are new, with the one that it had. */
    @Override
    public Uni<String> createTokenState(
            RoutingContext request,
            OidcTenantConfig settings,
            AuthorizationCodeTokens tokens,
            OidcRequestContext<String> context) {
        var now = clock.instant();
        var mark = of(request).map(known -> known.renewedAt(now)).orElseGet(() -> SessionMark.begin(now));
        request.put(MARK, mark);
        return cookies.createTokenState(request, settings, tokens, context)
                .map(state -> seal.close(mark.boundTo(tokens.getIdToken())) + BETWEEN + state);
    }

    @Override
    public Uni<AuthorizationCodeTokens> getTokens(
            RoutingContext request,
            OidcTenantConfig settings,
            String state,
            OidcRequestContext<AuthorizationCodeTokens> context) {
        var parts = state.split(BETWEEN, 2);
        if (parts.length < 2) {
            return Uni.createFrom().failure(new AuthenticationFailedException("a session of an older release"));
        }
        return cookies.getTokens(request, settings, parts[1], context).invoke(tokens -> {
            var mark = seal.open(parts[0]).flatMap(bound -> SessionMark.read(bound, tokens.getIdToken()));
            request.put(MARK, mark.orElseThrow(() -> new AuthenticationFailedException("a mark of another session")));
        });
    }

    @Override
    public Uni<Void> deleteTokens(
            RoutingContext request, OidcTenantConfig settings, String state, OidcRequestContext<Void> context) {
        var parts = state.split(BETWEEN, 2);
        return cookies.deleteTokens(request, settings, parts[parts.length - 1], context);
    }
}
