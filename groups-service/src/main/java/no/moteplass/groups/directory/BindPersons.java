package no.moteplass.groups.directory;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.jspecify.annotations.Nullable;

import io.quarkus.narayana.jta.QuarkusTransaction;
import no.moteplass.groups.change.Change;
import no.moteplass.platform.change.ChangeJournal;
import no.moteplass.platform.identity.PersonFinder;

/** Ties a sign-in to a person in the directory: by the key, by the external id, or once by a trusted e-mail address. */
@ApplicationScoped
class BindPersons implements PersonFinder {

    private final LeaderRepository leaders;
    private final ChangeJournal changes;

    BindPersons(LeaderRepository leaders, ChangeJournal changes) {
        this.leaders = leaders;
        this.changes = changes;
    }

    /** Opens a transaction of its own only where there is somebody to bind: a coordinator may well have no entry. */
    @Override
    public Optional<UUID> find(String key, @Nullable String trustedEmail, String bearer) {
        return leaders.idOf(key)
                .or(() -> leaders.unbound(key, trustedEmail)
                        .flatMap(id -> QuarkusTransaction.requiringNew().call(() -> bind(id, key))))
                .or(() -> leaders.idOf(key)); // Another request of the same person may have been quicker.
    }

    private Optional<UUID> bind(UUID id, String key) {
        return Optional.ofNullable(leaders.findById(id, LockModeType.PESSIMISTIC_WRITE))
                .filter(leader -> leader.bind(key))
                .map(leader -> {
                    changes.of(leader, Change.LEADER_BOUND);
                    return leader.id();
                });
    }
}
