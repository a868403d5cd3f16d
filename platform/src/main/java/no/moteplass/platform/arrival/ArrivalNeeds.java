package no.moteplass.platform.arrival;

import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.Config;

import no.moteplass.platform.startup.NeededSetting;
import no.moteplass.platform.startup.NeededSettings;

/** A number of proxies or an address that cannot be right would let anybody say whom they are, or be noticed by people. */
@Singleton
class ArrivalNeeds implements NeededSettings {

    private static final int MOST = 10;

    @Override
    public List<NeededSetting> needed() {
        return List.of();
    }

    @Override
    public List<String> faults(Config config) {
        // Where it follows from another setting, that one is checked.
        var origin = NeededSetting.comesFromOutside(config, Arrival.ORIGIN) ? said(config, Arrival.ORIGIN) : "";
        return faults(said(config, Arrival.PROXIES), said(config, Arrival.NETWORKS), origin);
    }

    private static String said(Config config, String name) {
        return config.getOptionalValue(name, String.class).orElse("").strip();
    }

    static List<String> faults(String proxies, String networks, String origin) {
        var faults = new ArrayList<String>();
        if (!proxies.isEmpty() && (!proxies.matches("\\d{1,2}") || Integer.parseInt(proxies) > MOST)) {
            faults.add(Arrival.PROXIES + " is how many proxies a request passes, 0 to " + MOST);
        }
        if (!networks.isEmpty() && Networks.read(networks).isEmpty()) {
            faults.add(Arrival.NETWORKS + " is no list of networks of the form 10.0.0.0/8, fd00::/8");
        }
        Origin.fault(Arrival.ORIGIN, origin).ifPresent(faults::add);
        return faults;
    }
}
