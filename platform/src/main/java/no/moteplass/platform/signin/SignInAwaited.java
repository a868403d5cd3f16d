package no.moteplass.platform.signin;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/**
 * Where the sign-in server was away at the start, it is asked again and again, with more patience than a request may have:
 * a slow server would else never be heard.
 */
@ApplicationScoped
@IfBuildProperty(name = "moteplass.serves-api", stringValue = "true", enableIfMissing = true)
class SignInAwaited {

    private static final Logger LOG = Logger.getLogger(SignInAwaited.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private final TenantConfigBean configured;
    private volatile boolean stopping;

    SignInAwaited(TenantConfigBean configured) {
        this.configured = configured;
    }

    void start(@Observes StartupEvent started) {
        if (!configured.getDefaultTenant().ready()) {
            Thread.ofVirtual().name("sign-in-awaited").start(this::ask);
        }
    }

    void stop(@Observes ShutdownEvent ending) {
        stopping = true;
    }

    private void ask() {
        while (!stopping && !configured.getDefaultTenant().ready()) {
            try {
                configured.getDefaultTenant().initialize().await().atMost(PATIENCE);
            } catch (RuntimeException away) {
                LOG.debug("The sign-in server is away", away);
            }
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
        }
    }
}
