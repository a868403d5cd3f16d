package no.moteplass.platform.identity;

import java.util.Optional;

/** The people that a service knows by itself, from what it was told of the directory. */
public interface KnownPeople {

    /** The person with this key ({@code moteplass.identity.claim}). */
    Optional<KnownPerson> byKey(String key);
}
