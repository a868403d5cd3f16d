package no.moteplass.local.applications;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import no.moteplass.local.postgres.KeptPostgres;
import no.moteplass.local.settings.Application;
import no.moteplass.local.settings.StackSettings;

/** How each application is started: the settings that a machine of one's own needs, secrets by the environment alone. */
public final class Commands {
    /** One list for all: a startup cache holds for the settings of the JVM that recorded it. */
    public static final List<String> JVM = List.of(
            // modest, and quick to start: four of them share a laptop with everything else
            "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED");

    private final StackSettings settings;
    private final Function<Application, Path> clockFile;
    private final Function<String, String> jdbcUrl;
    private final Secrets secrets;
    private final Path recordings;

    public Commands(
            StackSettings settings,
            Function<Application, Path> clockFile,
            Function<String, String> jdbcUrl,
            Secrets secrets,
            Path recordings) {
        this.settings = settings;
        this.clockFile = clockFile;
        this.jdbcUrl = jdbcUrl;
        this.secrets = secrets;
        this.recordings = recordings;
    }

    List<String> command(Application application) {
        var properties = properties(application);
        if (application == settings.live()) return LiveReload.command(settings.root(), application, properties);
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.addAll(new StartupCache(settings.jarOf(application)).usesOrRecords(recordingOf(application)));
        command.addAll(properties);
        command.add("-jar");
        command.add(settings.jarOf(application).toString());
        return command;
    }

    /** Where a run of an application writes down its {@link StartupCache}. */
    Path recordingOf(Application application) {
        return recordings.resolve(application.folder() + ".aot");
    }

    /** What a real installation sets too: no clock that can be moved, and the log as it is there. */
    public List<String> production(Application application) {
        return properties(application).stream()
                .filter(each -> !each.startsWith("-Dmoteplass.clock.") && !each.startsWith("-Dquarkus.log."))
                .toList();
    }

    private List<String> properties(Application application) {
        var ports = settings.ports();
        var properties = new ArrayList<String>();
        set(properties, "quarkus.http.host", "127.0.0.1");
        set(properties, "quarkus.http.port", ports.of(application));
        set(properties, "quarkus.management.host", "127.0.0.1");
        set(properties, "quarkus.management.port", ports.managementOf(application));
        set(properties, "quarkus.log.console.json.enabled", false);
        set(properties, "quarkus.shutdown.delay", "0S"); // no proxy has to see that it stops
        set(properties, "quarkus.oidc.auth-server-url", ports.issuer());
        set(properties, "quarkus.oidc-client.auth-server-url", ports.issuer());
        set(properties, "quarkus.oidc-client.client-id", application.folder());
        set(properties, "quarkus.oidc-client.credentials.secret", "local");
        set(properties, "moteplass.groups.url", "http://localhost:" + ports.groups());
        set(properties, "moteplass.sessions.url", "http://localhost:" + ports.sessions());
        set(properties, "moteplass.notifications.url", "http://localhost:" + ports.notifications());
        set(properties, "moteplass.portal.url", "http://localhost:" + ports.portal());
        set(properties, "moteplass.clock.offset-file", clockFile.apply(application));
        if (settings.traces() != null) set(properties, "quarkus.otel.exporter.otlp.endpoint", settings.traces());
        switch (application) {
            case GROUPS, SESSIONS -> database(properties, application);
            case NOTIFICATIONS -> {
                database(properties, application);
                set(properties, "quarkus.mailer.host", "127.0.0.1");
                set(properties, "quarkus.mailer.port", ports.smtp());
            }
            case PORTAL -> {
                set(properties, "quarkus.oidc.client-id", "portal");
                set(properties, "quarkus.oidc.credentials.secret", "local");
            }
        }
        return properties;
    }

    public Map<String, String> environment(Application application) {
        var environment = new HashMap<String, String>();
        if (application == Application.PORTAL) {
            environment.put("MOTEPLASS_PORTAL_SESSION_KEY", secrets.of("session"));
            return environment;
        }
        environment.put("QUARKUS_DATASOURCE_PASSWORD", application.shortName());
        environment.put("QUARKUS_FLYWAY_PASSWORD", KeptPostgres.owner(application.shortName()));
        environment.put("MOTEPLASS_CURSORS_SECRET", secrets.of("cursors"));
        switch (application) {
            case GROUPS -> environment.put("MOTEPLASS_ERASURE_KEY", secrets.of("erasure"));
            case NOTIFICATIONS -> environment.put("MOTEPLASS_ACTIONS_SECRET", secrets.of("actions"));
            case SESSIONS, PORTAL -> {}
        }
        return environment;
    }

    /** Each migrates as its database's owner when it starts, and then runs as a user who may not. */
    private void database(List<String> properties, Application application) {
        set(properties, "quarkus.datasource.jdbc.url", jdbcUrl.apply(application.shortName()));
        set(properties, "quarkus.datasource.username", application.shortName());
        set(properties, "quarkus.flyway.username", KeptPostgres.owner(application.shortName()));
    }

    private static void set(List<String> properties, String name, Object value) {
        properties.add("-D" + name + "=" + value);
    }
}
