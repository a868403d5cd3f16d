package no.moteplass.portal.safety;

import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.Config;

import no.moteplass.platform.arrival.Origin;
import no.moteplass.platform.startup.NeededSetting;
import no.moteplass.platform.startup.NeededSettings;

/** What the portal cannot work without, and nobody can guess. */
@Singleton
class PortalNeeds implements NeededSettings {

    private static final String KEY = "moteplass.portal.session-key";
    private static final String ADDRESS = "moteplass.portal.url";
    private static final int FEWEST_DIFFERENT = 8;

    @Override
    public List<NeededSetting> needed() {
        return List.of(
                NeededSetting.key(KEY, "encrypts cookies, the same in all instances"),
                NeededSetting.of(ADDRESS, "its own public address, as https://moteplass.example.org"),
                NeededSetting.of("quarkus.oidc.auth-server-url", "the sign-in server"),
                NeededSetting.of("quarkus.oidc.credentials.secret", "its secret there"),
                NeededSetting.of("moteplass.groups.url", "where to call groups-service"),
                NeededSetting.of("moteplass.sessions.url", "where to call sessions-service"),
                NeededSetting.of("moteplass.notifications.url", "where to call notifications-service"));
    }

    @Override
    public List<String> faults(Config config) {
        return faults(given(config, KEY), given(config, ADDRESS));
    }

    private static String given(Config config, String name) {
        return config.getOptionalValue(name, String.class).orElse("").strip();
    }

    /** A line for each setting that is there and cannot be right; none of them repeats a key. */
    static List<String> faults(String key, String address) {
        var faults = new ArrayList<String>();
        if (!key.isEmpty() && key.chars().distinct().count() < FEWEST_DIFFERENT) {
            faults.add(KEY + " repeats itself: make one with openssl rand -base64 32");
        }
        Origin.fault(ADDRESS, address).ifPresent(faults::add);
        return faults;
    }
}
