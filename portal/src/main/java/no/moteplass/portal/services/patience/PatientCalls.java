package no.moteplass.portal.services.patience;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.ProcessingException;

import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jspecify.annotations.Nullable;

import no.moteplass.portal.services.ServiceSilent;

/**
 * Waits for a call as long as its page may wait, and no longer; what happens to it afterwards nobody knows. A service that
 * was silent is not asked again for the same page, and one that keeps being silent not for any page, for a while.
 */
@Patient(with = "")
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class PatientCalls {

    private final PageTime time;
    private final Breakers breakers;
    private final Threads threads;
    private final PatienceSettings settings;

    PatientCalls(PageTime time, Breakers breakers, Threads threads, PatienceSettings settings) {
        this.time = time;
        this.breakers = breakers;
        this.threads = threads;
        this.settings = settings;
    }

    @AroundInvoke
    @Nullable
    Object call(InvocationContext call) throws Exception {
        var service = call.getInterceptorBinding(Patient.class).with();
        var patience = time.forCallTo(service);
        if (!patience.isPositive()) {
            throw ServiceSilent.notAsked(service);
        }
        try {
            return breakers.of(service).call(() -> within(patience, service, call), Object.class);
        } catch (CircuitBreakerOpenException resting) {
            throw ServiceSilent.notAsked(service);
        } catch (ServiceSilent silence) {
            time.wasSilent(service);
            throw silence;
        }
    }

    private @Nullable Object within(Duration patience, String service, InvocationContext call) throws Exception {
        var answer = threads.begin(call::proceed);
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw ServiceSilent.late(service, patience.compareTo(settings.call()) >= 0);
        } catch (ExecutionException thrown) {
            throw silence(service, thrown.getCause());
        }
    }

    private static Exception silence(String service, @Nullable Throwable cause) {
        if (cause instanceof ProcessingException || (cause != null && cause.getCause() instanceof TimeoutException)) {
            return ServiceSilent.broken(service, cause, !isNeverReached(cause));
        }
        return cause instanceof Exception known ? known : new IllegalStateException(cause);
    }

    /** Nothing was sent where there was nobody to send it to. */
    private static boolean isNeverReached(Throwable thrown) {
        for (var each = thrown; each != null; each = each.getCause()) {
            if (each instanceof ConnectException || each instanceof UnknownHostException) {
                return true;
            }
        }
        return false;
    }
}
