package no.moteplass.platform.startup;

import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.config.spi.ConfigSource;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;

/**
 * One setting says when the database is changed, and all that follows from it for the libraries: {@code at-start}, the
 * default; {@code only}, and then the application ends, as a step of its own with the database owner's user; {@code never},
 * and then the application starts on a database that is as it expects, or says so. Found through {@code META-INF/services}.
 */
@StaticInitSafe // the start is checked before anything else
public final class MigrationSettings implements ConfigSourceFactory {

    /** {@code MOTEPLASS_MIGRATE} in the environment. */
    static final String SETTING = "moteplass.migrate";

    /** Stronger than what stands in the application, weaker than what anybody says of a library's own setting. */
    private static final int ORDINAL = 255;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext settings) {
        var given = settings.getValue(SETTING).getValue();
        return List.of(new PropertiesConfigSource(follows(given == null ? "at-start" : given), SETTING, ORDINAL));
    }

    static Map<String, String> follows(String when) {
        return switch (when.strip()) {
            case "", "at-start" -> Map.of();
            case "only" -> Map.of("quarkus.flyway.migrate-at-start", "true", "quarkus.init-and-exit", "true");
            case "never" ->
                Map.of("quarkus.flyway.migrate-at-start", "false", "quarkus.flyway.validate-at-start", "true");
            default -> throw new IllegalArgumentException(SETTING + " is at-start, only or never, not " + when);
        };
    }
}
