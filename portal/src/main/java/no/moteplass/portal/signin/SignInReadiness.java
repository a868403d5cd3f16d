package no.moteplass.portal.signin;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says in the details of readiness whether the sign-in server is there. The portal is ready without it: links from mails and
 * the open pages work, and whoever is signed in goes on.
 */
@Readiness
class SignInReadiness implements HealthCheck {

    private final SignInServer server;

    SignInReadiness(SignInServer server) {
        this.server = server;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("sign-in server")
                .withData("answers", server.isThere())
                .up()
                .build();
    }
}
