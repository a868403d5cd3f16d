package no.moteplass.notifications.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** Picks the ports of what surrounds the service; the tests themselves start what listens there. */
public class Surroundings implements QuarkusTestResourceLifecycleManager {

    static final String SMTP = "moteplass.test.smtp.port";
    static final String HTTP = "moteplass.test.http.port";

    @Override
    public Map<String, String> start() {
        var http = "http://localhost:" + port(HTTP);
        var settings = new HashMap<String, String>();
        settings.put("quarkus.mailer.host", "127.0.0.1");
        settings.put("quarkus.mailer.port", port(SMTP));
        // A mail server that comes and goes within a second would leave connections behind that nobody answers.
        settings.put("quarkus.mailer.keep-alive", "false");
        // So few that one round of mails takes them all.
        settings.put("quarkus.mailer.max-pool-size", "16");
        settings.put("moteplass.groups.url", http);
        settings.put("moteplass.sessions.url", http);
        settings.put("moteplass.portal.url", "http://localhost:8080");
        settings.put("moteplass.notifications.url", "http://localhost:8083");
        // As behind one proxy, which appends.
        settings.put("moteplass.trusted-proxies", "1");
        settings.put("moteplass.jobs.enabled", "false");
        settings.put("moteplass.feeds.enabled", "false");
        settings.put("moteplass.mail.timeout", "PT4S");
        settings.put("moteplass.actions.secret", "a secret that only the tests know");
        settings.put("quarkus.oidc-client.auth-server-url", http);
        settings.put("quarkus.oidc-client.discovery-enabled", "false");
        settings.put("quarkus.oidc-client.token-path", "/token");
        settings.put("quarkus.oidc-client.credentials.secret", "local");
        return settings;
    }

    private static synchronized String port(String name) {
        var known = System.getProperty(name);
        if (known != null) {
            return known;
        }
        try (var socket = new ServerSocket(0)) {
            var port = Integer.toString(socket.getLocalPort());
            System.setProperty(name, port);
            return port;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void stop() {
        // Ports need no stopping.
    }
}
