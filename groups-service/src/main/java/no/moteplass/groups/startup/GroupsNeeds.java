package no.moteplass.groups.startup;

import java.util.List;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.Config;

import no.moteplass.platform.identity.TrustedEmail;
import no.moteplass.platform.startup.NeededSetting;
import no.moteplass.platform.startup.NeededSettings;

/** What groups-service cannot work without, and nobody can guess. */
@Singleton
class GroupsNeeds implements NeededSettings {

    @Override
    public List<NeededSetting> needed() {
        return NeededSettings.ofAService(
                new NeededSetting("moteplass.erasure.key", "makes the marks of people who were erased", 16));
    }

    @Override
    public List<String> faults(Config config) {
        return TrustedEmail.faults(config);
    }
}
