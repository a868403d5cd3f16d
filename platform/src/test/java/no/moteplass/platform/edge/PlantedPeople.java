package no.moteplass.platform.edge;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import no.moteplass.platform.identity.PersonFinder;

/** Planted: a directory with one person in it. */
@ApplicationScoped
class PlantedPeople implements PersonFinder {

    static final UUID ASE = UUID.fromString("01900000-0000-7000-8000-000000000001");

    @Override
    public Optional<UUID> find(String key, @Nullable String trustedEmail, String bearer) {
        return "ase@example.org".equals(trustedEmail) ? Optional.of(ASE) : Optional.empty();
    }
}
