package no.moteplass.platform.database;

import java.util.Arrays;

import jakarta.inject.Singleton;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.runtime.LaunchMode;

/** An application that may not change its database ({@code moteplass.migrate=never}) says in one line what is not done yet. */
@Singleton
@IfBuildProperty(name = "moteplass.serves-api", stringValue = "true", enableIfMissing = true)
class SchemaCheck implements FlywayConfigurationCustomizer {

    private static final int NOT_STARTED = 1;

    @Override
    public void customize(FluentConfiguration flyway) {
        flyway.callbacks(new BaseCallback() {
            @Override
            public boolean supports(Event event, @Nullable Context context) {
                return event == Event.AFTER_VALIDATE_ERROR && LaunchMode.current() == LaunchMode.NORMAL;
            }

            @Override
            public void handle(Event event, Context context) {
                // A trace of Flyway's would hide the line that helps.
                System.err.println("Not started. "
                        + fault(new Flyway(context.getConfiguration()).info().all()));
                Runtime.getRuntime().halt(NOT_STARTED);
            }
        });
    }

    static String fault(MigrationInfo... migrations) {
        var missing = Arrays.stream(migrations)
                .filter(each -> !each.getState().isApplied() && each.getState().isResolved())
                .map(SchemaCheck::version)
                .toList();
        return missing.isEmpty()
                ? "The database was changed by other migrations than this version's: it belongs to another application, or"
                        + " a migration was edited."
                : "The database lacks the migrations %s of this version. Run them first, as a step of their own, with the"
                                .formatted(String.join(", ", missing))
                        + " database owner's user: MOTEPLASS_MIGRATE=only.";
    }

    private static String version(MigrationInfo migration) {
        return migration.getVersion() == null
                ? migration.getDescription()
                : migration.getVersion().toString();
    }
}
