package no.moteplass.platform.startup;

import java.util.List;

import org.eclipse.microprofile.config.Config;

/** What one application must be told. Each application has a bean of this. */
public interface NeededSettings {

    List<NeededSetting> needed();

    /** What does not go together, a line for each. */
    default List<String> faults(Config config) {
        return List.of();
    }
}
