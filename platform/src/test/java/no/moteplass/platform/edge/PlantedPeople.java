package no.moteplass.platform.edge;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;

import org.jspecify.annotations.Nullable;

import io.quarkus.narayana.jta.QuarkusTransaction;
import no.moteplass.platform.identity.KnownPerson;
import no.moteplass.platform.identity.PersonFinder;

/** Planted: a directory with three people in it, that is asked over the net and notes if a transaction waits for it. */
@ApplicationScoped
class PlantedPeople implements PersonFinder {

    static final UUID ASE = UUID.fromString("01900000-0000-7000-8000-000000000001");

    static final UUID ODD = UUID.fromString("01900000-0000-7000-8000-000000000002");

    /** Has left. */
    static final UUID EVA = UUID.fromString("01900000-0000-7000-8000-000000000003");

    static final AtomicBoolean ASKED_IN_A_TRANSACTION = new AtomicBoolean();

    @Override
    public Optional<KnownPerson> find(String key, @Nullable String trustedEmail, String bearer) {
        if (QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            ASKED_IN_A_TRANSACTION.set(true);
        }
        return Optional.ofNullable(trustedEmail)
                .map(Map.of(
                        "ase@example.org", new KnownPerson(ASE, true),
                        "odd@example.org", new KnownPerson(ODD, true),
                        "eva@example.org", new KnownPerson(EVA, false))::get);
    }
}
