package no.moteplass.platform.edge;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import no.moteplass.platform.identity.PersonFinder;

/** Planted: a directory with two people in it. */
@ApplicationScoped
class PlantedPeople implements PersonFinder {

    static final UUID ASE = UUID.fromString("01900000-0000-7000-8000-000000000001");

    static final UUID ODD = UUID.fromString("01900000-0000-7000-8000-000000000002");

    @Override
    public Optional<UUID> find(String key, @Nullable String trustedEmail, String bearer) {
        return Optional.ofNullable(trustedEmail).map(Map.of("ase@example.org", ASE, "odd@example.org", ODD)::get);
    }
}
