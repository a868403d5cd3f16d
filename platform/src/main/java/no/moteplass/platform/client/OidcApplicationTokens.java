package no.moteplass.platform.client;

import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import io.quarkus.arc.DefaultBean;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.Tokens;

/** The application's own client credentials; none where no sign-in server is set. */
@Singleton
@DefaultBean
@IfBuildProperty(name = "moteplass.serves-api", stringValue = "true", enableIfMissing = true)
class OidcApplicationTokens implements ApplicationTokens {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Instance<OidcClient> client;
    private final boolean configured;
    private volatile @Nullable Tokens tokens;

    OidcApplicationTokens(
            Instance<OidcClient> client,
            @ConfigProperty(name = "quarkus.oidc-client.auth-server-url") Optional<String> server) {
        this.client = client;
        this.configured = server.isPresent();
    }

    @Override
    public Optional<String> bearer() {
        if (!configured || !client.isResolvable()) {
            return Optional.empty();
        }
        var known = tokens;
        if (known == null || known.isAccessTokenExpired() || known.isAccessTokenWithinRefreshInterval()) {
            known = client.get().getTokens().await().atMost(PATIENCE);
            tokens = known;
        }
        return Optional.of(known.getAccessToken());
    }

    @Override
    public void refused() {
        tokens = null;
    }
}
