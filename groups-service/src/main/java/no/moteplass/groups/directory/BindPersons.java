package no.moteplass.groups.directory;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.jspecify.annotations.Nullable;

import io.quarkus.narayana.jta.QuarkusTransaction;
import no.moteplass.groups.change.Change;
import no.moteplass.platform.change.ChangeJournal;
import no.moteplass.platform.identity.KnownPerson;
import no.moteplass.platform.identity.PersonFinder;

/** Ties a sign-in to a person in the directory: by the key, by the external id, or once by a trusted e-mail address. Nobody who has left is tied. */
@ApplicationScoped
class BindPersons implements PersonFinder {

    private final LeaderRepository leaders;
    private final ManagementChainRepository chains;
    private final ChangeJournal changes;

    BindPersons(LeaderRepository leaders, ManagementChainRepository chains, ChangeJournal changes) {
        this.leaders = leaders;
        this.chains = chains;
        this.changes = changes;
    }

    /** Opens a transaction of its own only where there is somebody to bind: a coordinator may well have no entry. */
    @Override
    public Optional<KnownPerson> find(String key, @Nullable String trustedEmail, String bearer) {
        return leaders.bound(key)
                .or(() -> leaders.unbound(key, trustedEmail)
                        .flatMap(found -> found.active()
                                ? QuarkusTransaction.requiringNew().call(() -> bind(found.id(), key))
                                : Optional.of(found)))
                .or(() -> leaders.bound(key)); // Another request of the same person may have been quicker.
    }

    /** Not while a file is taken in: the person would be another than the one the file's change was made from. */
    private Optional<KnownPerson> bind(UUID id, String key) {
        chains.share();
        return Optional.ofNullable(leaders.findById(id, LockModeType.PESSIMISTIC_WRITE))
                .filter(leader -> leader.active() && leader.bind(key))
                .map(leader -> {
                    changes.of(leader, Change.LEADER_BOUND);
                    return new KnownPerson(leader.id(), true);
                });
    }
}
