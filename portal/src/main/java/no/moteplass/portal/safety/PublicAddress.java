package no.moteplass.portal.safety;

import java.net.URI;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where people find the portal. Every address that leaves it is built on this, whatever a request says of itself. */
@ApplicationScoped
public class PublicAddress {

    /** Until the start has said what is missing. */
    private static final URI NOWHERE = URI.create("http://localhost");

    private final URI address;

    PublicAddress(@ConfigProperty(name = "moteplass.portal.url") Optional<URI> address) {
        this.address = address.orElse(NOWHERE);
    }

    String scheme() {
        return address.getScheme();
    }

    String authority() {
        return address.getAuthority();
    }

    /** The front page. */
    public String front() {
        return scheme() + "://" + authority() + "/";
    }
}
