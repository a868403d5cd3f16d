package no.moteplass.platform.client;

import java.util.Optional;

/** How the application shows who it is where it calls another service. An application may have a bean of its own instead of the one for OIDC. */
public interface ApplicationTokens {

    /** A token that is still valid; empty where none is needed. Throws where it cannot be had now. */
    Optional<String> bearer();

    /** The other service did not accept the last one: get a new one next time. */
    void refused();
}
