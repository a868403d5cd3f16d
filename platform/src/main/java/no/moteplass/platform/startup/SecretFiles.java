package no.moteplass.platform.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.config.spi.ConfigSource;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.EnvConfigSource;

/**
 * Settings that come as files, one each, named like the setting ({@code moteplass.actions.secret}) or like its variable
 * ({@code MOTEPLASS_ACTIONS_SECRET}): so a platform hands out secrets without showing them to whoever sees the environment.
 * Found through {@code META-INF/services}.
 */
@StaticInitSafe // the start is checked before anything else
public final class SecretFiles implements ConfigSourceFactory {

    /** {@code MOTEPLASS_SECRETS_FOLDER} in the environment. */
    static final String FOLDER = "moteplass.secrets.folder";

    static final String USUAL_FOLDER = "/run/secrets";

    /** Files that cannot be read are kept under this name until the start is checked. */
    static final String UNREADABLE = "moteplass.secrets.unreadable";

    /** Stronger than any file of settings, weaker than the environment. */
    private static final int ORDINAL = 298;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext settings) {
        var given = settings.getValue(FOLDER).getValue();
        var folder = Path.of(given == null || given.isBlank() ? USUAL_FOLDER : given.strip());
        return List.of(new EnvConfigSource(read(folder, given != null), ORDINAL));
    }

    private static Map<String, String> read(Path folder, boolean wanted) {
        var settings = new HashMap<String, String>();
        var faults = new ArrayList<String>();
        if (Files.isDirectory(folder)) {
            try (var files = Files.newDirectoryStream(folder)) {
                for (var file : files) {
                    // What begins with a dot is how Kubernetes changes all files at once.
                    if (!Files.isDirectory(file) && !nameOf(file).startsWith(".")) {
                        read(file, settings, faults);
                    }
                }
            } catch (IOException fault) {
                faults.add(told(folder, fault));
            }
        } else if (wanted) {
            faults.add(folder + " is no folder");
        }
        if (!faults.isEmpty()) {
            settings.put(UNREADABLE, String.join(". ", faults));
        }
        return settings;
    }

    private static void read(Path file, Map<String, String> settings, List<String> faults) {
        try {
            // Whoever writes a file with an editor or with echo ends it with a line break.
            settings.put(nameOf(file), Files.readString(file).replaceAll("\\R+$", ""));
        } catch (IOException fault) {
            faults.add(told(file, fault));
        }
    }

    /** Never what stands in it. */
    private static String told(Path file, IOException fault) {
        return file + " cannot be read (" + fault.getClass().getSimpleName() + ")";
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString();
    }
}
