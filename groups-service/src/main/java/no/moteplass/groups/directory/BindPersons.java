package no.moteplass.groups.directory;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import no.moteplass.groups.change.Change;
import no.moteplass.groups.marks.ErasedPeople;
import no.moteplass.platform.change.ChangeJournal;
import no.moteplass.platform.identity.KnownPerson;
import no.moteplass.platform.identity.PersonFinder;
import no.moteplass.platform.identity.SeenPeople;

/**
 * Ties a sign-in to a person in the directory: by the key, by the external id, or once by a trusted e-mail address. Nobody who
 * has left is tied; whoever was erased and signs in again may come back with the next file (P3).
 */
@ApplicationScoped
class BindPersons implements PersonFinder {

    private static final String SINCE = "auth_time";

    private final LeaderRepository leaders;
    private final ManagementChainRepository chains;
    private final ErasedPeople erased;
    private final ChangeJournal changes;
    private final SecurityIdentity identity;
    private final SeenPeople seen;

    BindPersons(
            LeaderRepository leaders,
            ManagementChainRepository chains,
            ErasedPeople erased,
            ChangeJournal changes,
            SecurityIdentity identity,
            SeenPeople seen) {
        this.leaders = leaders;
        this.chains = chains;
        this.erased = erased;
        this.changes = changes;
        this.identity = identity;
        this.seen = seen;
    }

    @Override
    public Optional<KnownPerson> find(String key, @Nullable String trustedEmail, String bearer) {
        return seen.of(key, () -> lookUp(key, trustedEmail));
    }

    /** Opens a transaction of its own only where there is somebody to bind: a coordinator may well have no entry. */
    private Optional<KnownPerson> lookUp(String key, @Nullable String trustedEmail) {
        var person = leaders.bound(key)
                .or(() -> leaders.unbound(key, trustedEmail)
                        .flatMap(found -> found.active()
                                ? QuarkusTransaction.requiringNew().call(() -> bind(found.id(), key))
                                : Optional.of(found)))
                .or(() -> leaders.bound(key)); // Another request of the same person may have been quicker.
        if (person.isEmpty() && erased.know(key, trustedEmail)) {
            QuarkusTransaction.requiringNew().run(() -> erased.forget(key, trustedEmail, signedIn()));
        }
        return person;
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

    /** When whoever asks signed in; a token may be renewed long after that. */
    private Instant signedIn() {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Instant.MIN;
        }
        var since = token.getClaimNames().contains(SINCE) ? token.<Object>getClaim(SINCE) : token.getIssuedAtTime();
        return Instant.ofEpochSecond(Long.parseLong(since.toString()));
    }
}
