package no.moteplass.platform.signin;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

import io.quarkus.oidc.runtime.TenantConfigBean;

/**
 * How the sign-in server was last seen, for operators. A service stays ready while it is away: calendars, links from mails
 * and reminders need nobody to sign in.
 */
@Default
@Readiness
@ApplicationScoped
public class SignInSeen implements HealthCheck {

    private final TenantConfigBean configured;
    private final Clock clock;
    private volatile @Nullable Instant awaySince;

    SignInSeen(TenantConfigBean configured, Clock clock) {
        this.configured = configured;
        this.clock = clock;
    }

    void answered() {
        awaySince = null;
    }

    void away() {
        if (awaySince == null) {
            awaySince = clock.instant();
        }
    }

    @Override
    public HealthCheckResponse call() {
        var since = awaySince;
        var details = HealthCheckResponse.named("sign-in server")
                .up()
                .withData("keys", configured.getDefaultTenant().ready() ? "known" : "not known yet");
        return since == null
                ? details.build()
                : details.withData("awaySince", since.toString()).build();
    }
}
