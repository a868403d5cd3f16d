package no.moteplass.portal.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Cookies of ours: out of reach for scripts, and sent with what comes from this site alone. */
@ApplicationScoped
class Cookies {

    private final boolean secure;

    Cookies(
            @ConfigProperty(name = "quarkus.oidc.authentication.cookie-force-secure", defaultValue = "false")
                    boolean secure) {
        this.secure = secure;
    }

    NewCookie of(String name, String value, int seconds) {
        return of(name, value, "/", seconds);
    }

    NewCookie of(String name, String value, String path, int seconds) {
        return new NewCookie.Builder(name)
                .value(value)
                .path(path)
                .maxAge(seconds)
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
