package no.moteplass.platform.identity;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Finds the person a token speaks for. One service binds people to their sign-ins and has its own; the others look up. */
public interface PersonFinder {

    /**
     * @param key the claim that names the person for good ({@code moteplass.identity.claim})
     * @param trustedEmail the token's e-mail address, where the issuer vouches for it
     * @param bearer the raw token, for asking further on the person's behalf
     */
    Optional<KnownPerson> find(String key, @Nullable String trustedEmail, String bearer);
}
