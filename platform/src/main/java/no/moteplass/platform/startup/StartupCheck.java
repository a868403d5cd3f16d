package no.moteplass.platform.startup;

import java.util.ArrayList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import org.eclipse.microprofile.config.ConfigProvider;

import io.quarkus.runtime.LaunchMode;

/** Before anything else is begun, with the database not least: nothing starts half, or with a key that it made up. */
@ApplicationScoped
class StartupCheck {

    private static final int NOT_STARTED = 1;

    void check(@Observes @Initialized(ApplicationScoped.class) Object start, @Any Instance<NeededSettings> needed) {
        if (LaunchMode.current().isDevOrTest()) {
            return;
        }
        var config = ConfigProvider.getConfig();
        var faults =
                new ArrayList<>(SettingsCheck.faults(config, needed.stream().flatMap(each -> each.needed().stream())));
        needed.forEach(each -> faults.addAll(each.faults(config)));
        if (!faults.isEmpty()) {
            // The log does not stand yet, and a trace would hide the line that helps.
            System.err.println("Not started. " + String.join(". ", faults) + ".");
            Runtime.getRuntime().halt(NOT_STARTED);
        }
    }
}
