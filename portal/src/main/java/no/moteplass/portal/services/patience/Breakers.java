package no.moteplass.portal.services.patience;

import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.faulttolerance.api.Guard;
import no.moteplass.portal.services.ServiceSilent;

/** One circuit breaker for each service, for all pages together. */
@ApplicationScoped
class Breakers {

    private final PatienceSettings settings;
    private final Map<String, Guard> breakers = new ConcurrentHashMap<>();

    Breakers(PatienceSettings settings) {
        this.settings = settings;
    }

    Guard of(String service) {
        return breakers.computeIfAbsent(service, this::made);
    }

    /** Only silence counts: a refusal is an answer. */
    private Guard made(String service) {
        return Guard.create()
                .withCircuitBreaker()
                .name(service)
                .requestVolumeThreshold(settings.calls())
                .failureRatio(settings.silent())
                .delay(settings.rest().toMillis(), ChronoUnit.MILLIS)
                .when(thrown -> thrown instanceof ServiceSilent silence && silence.isItsOwn())
                .done()
                .build();
    }
}
