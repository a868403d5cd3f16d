package no.moteplass.platform.startup;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.microprofile.config.Config;

/**
 * What is missing, in a line for each. An address that stands in the application itself is good on one machine alone:
 * what is needed comes from outside.
 */
final class SettingsCheck {

    private SettingsCheck() {}

    static List<String> faults(Config config, Stream<NeededSetting> needed) {
        return Stream.concat(
                        config.getOptionalValue(SecretFiles.UNREADABLE, String.class).stream(),
                        needed.distinct()
                                .flatMap(setting -> fault(config, setting).stream())
                                .sorted())
                .toList();
    }

    private static Optional<String> fault(Config config, NeededSetting setting) {
        var given = config.getConfigValue(setting.name());
        var value = given.getValue() == null ? "" : given.getValue().strip();
        var variable = setting.name().toUpperCase(java.util.Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
        if (value.isEmpty() || !NeededSetting.comesFromOutside(config, setting.name())) {
            var folder =
                    config.getOptionalValue(SecretFiles.FOLDER, String.class).orElse(SecretFiles.USUAL_FOLDER);
            return Optional.of("%s (%s) is missing: set %s in the environment, or in a file of that name in %s"
                    .formatted(setting.name(), setting.what(), variable, folder));
        }
        return value.length() < setting.leastLength()
                ? Optional.of("%s (%s) is too short: it has %d characters and needs at least %d"
                        .formatted(setting.name(), setting.what(), value.length(), setting.leastLength()))
                : Optional.empty();
    }
}
