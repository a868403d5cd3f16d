package no.moteplass.portal.safety;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.Config;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;

/**
 * What somebody must have decided before the portal may start. Nothing of it is made up here: a key of our own would differ
 * from instance to instance and sign everybody out at every start.
 */
@ApplicationScoped
class StartChecks {

    private static final int SHORTEST_KEY = 32;

    private final Config settings;

    StartChecks(Config settings) {
        this.settings = settings;
    }

    void check(@Observes StartupEvent start) {
        var missing = missing(
                setting("moteplass.portal.session-key"),
                setting("quarkus.oidc.credentials.secret")
                        .or(() -> setting("quarkus.oidc.credentials.client-secret.value"))
                        .or(() -> setting("quarkus.oidc.credentials.jwt.key"))
                        .or(() -> setting("quarkus.oidc.credentials.jwt.key-file")),
                setting("moteplass.portal.url"));
        if (!missing.isEmpty()) {
            throw new ConfigurationException("The portal does not start: " + String.join(" ", missing));
        }
    }

    private Optional<String> setting(String name) {
        return settings.getOptionalValue(name, String.class).filter(value -> !value.isBlank());
    }

    /** A sentence for each setting that is missing or cannot be right; none of them repeats a value. */
    static List<String> missing(Optional<String> key, Optional<String> secret, Optional<String> address) {
        var missing = new ArrayList<String>();
        if (key.isEmpty()) {
            missing.add(
                    "moteplass.portal.session-key is not set; it encrypts cookies, and is the same in all instances.");
        } else if (key.get().length() < SHORTEST_KEY) {
            missing.add("moteplass.portal.session-key has %d characters; it needs at least %d."
                    .formatted(key.get().length(), SHORTEST_KEY));
        } else if (key.get().chars().distinct().count() < 8) {
            missing.add("moteplass.portal.session-key repeats itself; make one with: openssl rand -base64 32");
        }
        if (secret.isEmpty()) {
            missing.add("quarkus.oidc.credentials.secret is not set; it is the portal's own at the sign-in server.");
        }
        if (address.isEmpty()) {
            missing.add(
                    "moteplass.portal.url is not set; it is where people find the portal, as https://moteplass.example.org.");
        } else if (!isOrigin(address.get())) {
            missing.add("moteplass.portal.url is not an address of the form https://moteplass.example.org.");
        }
        return missing;
    }

    private static boolean isOrigin(String address) {
        try {
            var uri = URI.create(address.strip());
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getQuery() == null
                    && uri.getFragment() == null
                    && (uri.getPath().isEmpty() || uri.getPath().equals("/"));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
