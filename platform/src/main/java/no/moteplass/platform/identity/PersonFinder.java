package no.moteplass.platform.identity;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Finds the person a token speaks for. Each service has its own: only one binds, the others look up. */
public interface PersonFinder {

    /**
     * @param key the claim that names the person for good ({@code moteplass.identity.claim})
     * @param trustedEmail the token's e-mail address, where the issuer vouches for it
     * @param bearer the raw token, for asking further on the person's behalf
     */
    Optional<UUID> find(String key, @Nullable String trustedEmail, String bearer);
}
