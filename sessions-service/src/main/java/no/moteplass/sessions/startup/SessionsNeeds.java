package no.moteplass.sessions.startup;

import java.util.List;

import jakarta.inject.Singleton;

import no.moteplass.platform.startup.NeededSetting;
import no.moteplass.platform.startup.NeededSettings;

/** What sessions-service cannot work without, and nobody can guess. */
@Singleton
class SessionsNeeds implements NeededSettings {

    @Override
    public List<NeededSetting> needed() {
        return NeededSettings.ofAService(
                NeededSetting.of("quarkus.oidc-client.auth-server-url", "the sign-in server, for tokens of its own"),
                NeededSetting.of("quarkus.oidc-client.credentials.secret", "its secret there"),
                NeededSetting.of("moteplass.groups.url", "where to call groups-service"),
                NeededSetting.of("moteplass.sessions.url", "its own public address, in calendars"),
                NeededSetting.of("moteplass.portal.url", "the portal's public address, in calendars"));
    }
}
