package no.moteplass.platform.client;

import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import io.quarkus.arc.DefaultBean;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.OidcClients;
import io.quarkus.oidc.client.Tokens;
import io.quarkus.oidc.client.runtime.OidcClientConfig;
import io.quarkus.oidc.client.runtime.OidcClientsConfig;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.mutiny.Uni;

/**
 * The application's own client credentials; none where no sign-in server is set. The server is first asked when a token is
 * needed: an application starts without it.
 */
@Singleton
@DefaultBean
@IfBuildProperty(name = "moteplass.serves-api", stringValue = "true", enableIfMissing = true)
class OidcApplicationTokens implements ApplicationTokens {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Instance<OidcClients> clients;
    private final boolean configured;
    private volatile @Nullable Uni<OidcClient> client;
    private volatile @Nullable Tokens tokens;

    OidcApplicationTokens(
            Instance<OidcClients> clients,
            @ConfigProperty(name = "quarkus.oidc-client.auth-server-url") Optional<String> server) {
        this.clients = clients;
        this.configured = server.isPresent();
    }

    @Override
    public Optional<String> bearer() {
        if (!configured || !clients.isResolvable()) {
            return Optional.empty();
        }
        var known = tokens;
        if (known == null || known.isAccessTokenExpired() || known.isAccessTokenWithinRefreshInterval()) {
            known = client().getTokens().await().atMost(PATIENCE);
            tokens = known;
        }
        return Optional.of(known.getAccessToken());
    }

    /** Asked for once at a time: a slow server's answer is of use to whoever comes next. */
    private OidcClient client() {
        var asked = client;
        if (asked == null) {
            asked = clients.get()
                    .newClient(config())
                    .ifNoItem()
                    .after(LONGEST)
                    .fail()
                    .onFailure()
                    .invoke(() -> client = null)
                    .memoize()
                    .indefinitely();
            client = asked;
        }
        return asked.await().atMost(PATIENCE);
    }

    /** What stands under quarkus.oidc-client, whose own client is switched off: it would be asked for at start. */
    private static OidcClientConfig config() {
        var named = ConfigProvider.getConfig().unwrap(SmallRyeConfig.class).getConfigMapping(OidcClientsConfig.class);
        return OidcClientConfig.builder(OidcClientsConfig.getDefaultClient(named))
                .id("application")
                .clientEnabled(true)
                .build();
    }

    @Override
    public void refused() {
        tokens = null;
    }
}
