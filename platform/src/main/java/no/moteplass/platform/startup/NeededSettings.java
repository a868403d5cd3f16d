package no.moteplass.platform.startup;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.microprofile.config.Config;

/** What one application must be told. Each application has a bean of this. */
public interface NeededSettings {

    List<NeededSetting> needed();

    /** What each service with a database needs, and what else this one does. */
    static List<NeededSetting> ofAService(NeededSetting... more) {
        return Stream.concat(
                        Stream.of(
                                NeededSetting.of("quarkus.datasource.jdbc.url", "the database"),
                                NeededSetting.of("quarkus.datasource.username", "its user"),
                                NeededSetting.of("quarkus.datasource.password", "its password"),
                                NeededSetting.of("quarkus.oidc.auth-server-url", "the sign-in server"),
                                NeededSetting.key("moteplass.cursors.secret", "seals the cursors of lists")),
                        Stream.of(more))
                .toList();
    }

    /** What does not go together, a line for each. */
    default List<String> faults(Config config) {
        return List.of();
    }
}
