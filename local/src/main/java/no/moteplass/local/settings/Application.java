package no.moteplass.local.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The four applications, in the order in which they start. */
public enum Application {
    GROUPS("groups-service"),
    SESSIONS("sessions-service"),
    NOTIFICATIONS("notifications-service"),
    PORTAL("portal");

    private final String folder;

    Application(String folder) {
        this.folder = folder;
    }

    /** The folder it is built in, which is also the name it signs in with. */
    public String folder() {
        return folder;
    }

    public String shortName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Application> named(String name) {
        return Arrays.stream(values())
                .filter(a -> a.folder.equals(name) || a.shortName().equals(name))
                .findFirst();
    }
}
