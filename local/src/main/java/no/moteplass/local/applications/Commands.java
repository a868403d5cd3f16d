package no.moteplass.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** How each application is started: the settings that a machine of one's own needs, secrets by the environment alone. */
final class Commands {
    private final StackSettings settings;
    private final Function<Application, Path> clockFile;
    private final Function<String, String> jdbcUrl;
    private final Secrets secrets;

    Commands(
            StackSettings settings,
            Function<Application, Path> clockFile,
            Function<String, String> jdbcUrl,
            Secrets secrets) {
        this.settings = settings;
        this.clockFile = clockFile;
        this.jdbcUrl = jdbcUrl;
        this.secrets = secrets;
    }

    List<String> command(Application application) {
        var ports = settings.ports();
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // modest, and quick to start: four of them share a laptop with everything else
        command.addAll(List.of(
                "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"));
        set(command, "quarkus.http.host", "127.0.0.1");
        set(command, "quarkus.http.port", ports.of(application));
        set(command, "quarkus.management.host", "127.0.0.1");
        set(command, "quarkus.management.port", ports.managementOf(application));
        set(command, "quarkus.log.console.json.enabled", false);
        set(command, "quarkus.oidc.auth-server-url", ports.issuer());
        set(command, "quarkus.oidc-client.auth-server-url", ports.issuer());
        set(command, "quarkus.oidc-client.client-id", application.folder());
        set(command, "quarkus.oidc-client.credentials.secret", "local");
        set(command, "moteplass.groups.url", "http://localhost:" + ports.groups());
        set(command, "moteplass.sessions.url", "http://localhost:" + ports.sessions());
        set(command, "moteplass.notifications.url", "http://localhost:" + ports.notifications());
        set(command, "moteplass.portal.url", "http://localhost:" + ports.portal());
        set(command, "moteplass.clock.offset-file", clockFile.apply(application));
        switch (application) {
            case GROUPS, SESSIONS -> database(command, application);
            case NOTIFICATIONS -> {
                database(command, application);
                set(command, "quarkus.mailer.host", "127.0.0.1");
                set(command, "quarkus.mailer.port", ports.smtp());
            }
            case PORTAL -> {
                set(command, "quarkus.oidc.client-id", "portal");
                set(command, "quarkus.oidc.credentials.secret", "local");
            }
        }
        command.add("-jar");
        command.add(settings.jarOf(application).toString());
        return command;
    }

    Map<String, String> environment(Application application) {
        return switch (application) {
            case GROUPS, SESSIONS -> Map.of("QUARKUS_DATASOURCE_PASSWORD", application.shortName());
            case NOTIFICATIONS ->
                Map.of(
                        "QUARKUS_DATASOURCE_PASSWORD",
                        application.shortName(),
                        "MOTEPLASS_ACTIONS_SECRET",
                        secrets.of("actions"));
            case PORTAL -> Map.of("MOTEPLASS_PORTAL_SESSION_KEY", secrets.of("session"));
        };
    }

    private void database(List<String> command, Application application) {
        set(command, "quarkus.datasource.jdbc.url", jdbcUrl.apply(application.shortName()));
        set(command, "quarkus.datasource.username", application.shortName());
    }

    private static void set(List<String> command, String property, Object value) {
        command.add("-D" + property + "=" + value);
    }
}
