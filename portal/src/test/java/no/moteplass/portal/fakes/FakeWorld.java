package no.moteplass.portal.fakes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Map;

import org.eclipse.microprofile.config.ConfigProvider;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** The sign-in server and the three services, as api.md says they answer. One for all tests of the module. */
public class FakeWorld implements QuarkusTestResourceLifecycleManager {

    private static final String PORT = "moteplass.test.fakes.port";

    @Override
    public Map<String, String> start() {
        var server =
                new WireMockServer(WireMockConfiguration.options().dynamicPort().globalTemplating(false));
        server.start();
        System.setProperty(PORT, Integer.toString(server.port()));
        FakeSignIn.stubAtStart();
        var base = "http://localhost:" + server.port();
        var own = freePort();
        return Map.of(
                "quarkus.http.test-port",
                Integer.toString(own),
                "moteplass.portal.url",
                "http://localhost:" + own,
                "quarkus.oidc.auth-server-url",
                base + "/moteplass",
                "quarkus.oidc.credentials.secret",
                "local",
                "moteplass.portal.session-key",
                "only-for-tests-only-for-tests-32-chars",
                "moteplass.groups.url",
                base + "/groups",
                "moteplass.sessions.url",
                base + "/sessions",
                "moteplass.notifications.url",
                base + "/notifications",
                "moteplass.trusted-proxies",
                "1",
                "moteplass.portal.patience.calls",
                "4");
    }

    /** The portal must know its own address before it listens. */
    private static int freePort() {
        try (var probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    @Override
    public void stop() {
        // Ends with the JVM, as the application does.
    }

    /** Where the portal under test is for its readers. */
    public static String address() {
        return ConfigProvider.getConfig().getValue("moteplass.portal.url", String.class);
    }

    static int port() {
        return Integer.getInteger(PORT);
    }
}
