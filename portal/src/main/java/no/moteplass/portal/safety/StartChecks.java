package no.moteplass.portal.safety;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.Config;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;

/** What was set before the start (PortalNeeds) must also make sense: it would otherwise fail later, and for people. */
@ApplicationScoped
class StartChecks {

    private static final int FEWEST_DIFFERENT = 8;

    private final Config settings;

    StartChecks(Config settings) {
        this.settings = settings;
    }

    void check(@Observes StartupEvent start) {
        var faults = faults(setting("moteplass.portal.session-key"), setting("moteplass.portal.url"));
        if (!faults.isEmpty()) {
            throw new ConfigurationException("Not started. " + String.join(" ", faults));
        }
    }

    private String setting(String name) {
        return settings.getOptionalValue(name, String.class).orElse("");
    }

    /** A sentence for each setting that cannot be right; none of them repeats a key. */
    static List<String> faults(String key, String address) {
        var faults = new ArrayList<String>();
        if (key.chars().distinct().count() < FEWEST_DIFFERENT) {
            faults.add("moteplass.portal.session-key repeats itself: make one with openssl rand -base64 32.");
        }
        if (!isOrigin(address)) {
            faults.add("moteplass.portal.url is not an address of the form https://moteplass.example.org.");
        }
        return faults;
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
