package no.moteplass.portal.safety;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import no.moteplass.platform.arrival.Origin;

/** Where people find the portal. Every address that leaves it is built on this, whatever a request says of itself. */
@ApplicationScoped
public class PublicAddress {

    /** Until the start has said what is missing. */
    private static final Origin NOWHERE = new Origin("http", "localhost");

    private final Origin address;

    PublicAddress(@ConfigProperty(name = "moteplass.portal.url") Optional<String> address) {
        this.address = address.flatMap(Origin::read).orElse(NOWHERE);
    }

    /** The front page. */
    public String front() {
        return address.front();
    }
}
