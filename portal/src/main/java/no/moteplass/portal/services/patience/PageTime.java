package no.moteplass.portal.services.patience;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.RequestScoped;

/** The time that one page has left for asking, and which services it need not ask again. */
@RequestScoped
class PageTime {

    private final PatienceSettings settings;
    private final long begun = System.nanoTime();
    private final Set<String> silent = ConcurrentHashMap.newKeySet();

    PageTime(PatienceSettings settings) {
        this.settings = settings;
    }

    /** How long to wait for the next answer of this service; zero where it is not worth asking. */
    Duration forCallTo(String service) {
        if (silent.contains(service)) {
            return Duration.ZERO;
        }
        var left = settings.page().minusNanos(System.nanoTime() - begun);
        return left.isNegative() ? Duration.ZERO : left.compareTo(settings.call()) < 0 ? left : settings.call();
    }

    /** It has kept this page waiting once, and need not do so again. */
    void wasSilent(String service) {
        silent.add(service);
    }
}
