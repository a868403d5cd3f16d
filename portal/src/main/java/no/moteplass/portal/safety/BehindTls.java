package no.moteplass.portal.safety;

import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.config.spi.ConfigSource;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;

/**
 * Settings that follow from the public address: where it is an HTTPS one, cookies are for HTTPS alone. Nobody has to
 * remember to say so twice.
 */
public class BehindTls implements ConfigSourceFactory {

    private static final Map<String, String> SECURE = Map.of(
            "quarkus.oidc.authentication.cookie-force-secure", "true",
            "quarkus.rest-csrf.cookie-force-secure", "true");

    /** Below everything that somebody says in words. */
    private static final int LEAST = 50;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        var address = context.getValue("moteplass.portal.url").getValue();
        return address != null && address.startsWith("https:")
                ? List.of(new PropertiesConfigSource(SECURE, "the public address", LEAST))
                : List.of();
    }
}
