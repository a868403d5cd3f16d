package no.moteplass.portal.signin;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.quarkus.oidc.runtime.TenantConfigBean;

/** Whether the sign-in server was there when it was needed last. */
@ApplicationScoped
public class SignInServer {

    private static final Logger LOG = Logger.getLogger(SignInServer.class);

    private final TenantConfigBean tenants;
    private volatile boolean silent;

    SignInServer(TenantConfigBean tenants) {
        this.tenants = tenants;
    }

    void wasSilent(Throwable how) {
        if (!silent) {
            LOG.warnf("the sign-in server is away: %s", how.toString());
        }
        silent = true;
    }

    void answered() {
        if (silent) {
            LOG.info("the sign-in server is back");
        }
        silent = false;
    }

    /** It was there at the start, or has been asked since then what it can do. */
    boolean isKnown() {
        return tenants.getDefaultTenant().ready();
    }

    /** … and has not been missed lately. */
    boolean isThere() {
        return !silent && isKnown();
    }

    /** Where a session there is ended, as far as is known. */
    public Optional<String> endSessionAddress() {
        return isKnown()
                ? Optional.ofNullable(
                        tenants.getDefaultTenant().getOidcMetadata().getEndSessionUri())
                : Optional.empty();
    }
}
