package no.moteplass.notifications.startup;

import java.util.List;

import jakarta.inject.Singleton;

import no.moteplass.platform.startup.NeededSetting;
import no.moteplass.platform.startup.NeededSettings;

/** What notifications-service cannot work without, and nobody can guess. */
@Singleton
class NotificationsNeeds implements NeededSettings {

    @Override
    public List<NeededSetting> needed() {
        return NeededSettings.ofAService(
                NeededSetting.of("quarkus.oidc-client.auth-server-url", "the sign-in server, for tokens of its own"),
                NeededSetting.of("quarkus.oidc-client.credentials.secret", "its secret there"),
                NeededSetting.of("moteplass.groups.url", "where to call groups-service"),
                NeededSetting.of("moteplass.sessions.url", "where to call sessions-service"),
                NeededSetting.of("moteplass.notifications.url", "its own public address, in mails"),
                NeededSetting.of("moteplass.portal.url", "the portal's public address, in mails"),
                NeededSetting.of("quarkus.mailer.host", "the mail server"),
                NeededSetting.key("moteplass.actions.secret", "signs the links in mails"));
    }
}
