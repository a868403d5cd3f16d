package no.moteplass.platform.client;

import java.util.Optional;

/** How a reader shows who it is. An application may have a bean of its own instead of the one for OIDC. */
public interface ApplicationTokens {

    /** A token that is still valid; empty where none is needed. Throws where it cannot be had now. */
    Optional<String> bearer();

    /** The source did not accept the last one: get a new one next time. */
    void refused();
}
