package no.moteplass.portal.safety;

import java.util.List;

import jakarta.inject.Singleton;

import no.moteplass.platform.startup.NeededSetting;
import no.moteplass.platform.startup.NeededSettings;

/** What the portal cannot work without, and nobody can guess. */
@Singleton
class PortalNeeds implements NeededSettings {

    @Override
    public List<NeededSetting> needed() {
        return List.of(
                NeededSetting.key("moteplass.portal.session-key", "encrypts cookies, the same in all instances"),
                NeededSetting.of("moteplass.portal.url", "its own public address, as https://moteplass.example.org"),
                NeededSetting.of("quarkus.oidc.auth-server-url", "the sign-in server"),
                NeededSetting.of("quarkus.oidc.credentials.secret", "its secret there"),
                NeededSetting.of("moteplass.groups.url", "where to call groups-service"),
                NeededSetting.of("moteplass.sessions.url", "where to call sessions-service"),
                NeededSetting.of("moteplass.notifications.url", "where to call notifications-service"));
    }
}
