package no.moteplass.platform.identity;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

import io.quarkus.security.identity.SecurityIdentity;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;

/** Who makes this request. */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;
    private final Instance<PersonFinder> finder;
    private final TrustedEmail email;
    private final String keyClaim;
    private final String contact;
    private boolean lookedUp;
    private @Nullable UUID found;

    Caller(
            SecurityIdentity identity,
            Instance<PersonFinder> finder,
            TrustedEmail email,
            @ConfigProperty(name = "moteplass.identity.claim", defaultValue = "sub") String keyClaim,
            @ConfigProperty(name = "moteplass.contact", defaultValue = "moteplass@example.org") String contact) {
        this.identity = identity;
        this.finder = finder;
        this.email = email;
        this.keyClaim = keyClaim;
        this.contact = contact;
    }

    public boolean isCoordinator() {
        return identity.hasRole(Roles.COORDINATOR);
    }

    public boolean isLeader() {
        return identity.hasRole(Roles.LEADER);
    }

    /** Scopes without a realm role mean a machine. */
    public boolean isMachine() {
        return !isCoordinator() && !isLeader();
    }

    public boolean hasScope(String scope) {
        return identity.hasRole(Roles.SCOPE + scope);
    }

    /**
     * The person in the directory, if the token fits one.
     *
     * @throws ProblemException 403 {@code inactive} for who has left, a coordinator too
     */
    public Optional<UUID> maybePerson() {
        if (!lookedUp) {
            var person = identity.isAnonymous() || isMachine() ? Optional.<KnownPerson>empty() : lookUp();
            if (person.isPresent() && !person.get().active()) {
                throw new ProblemException(Problem.of("inactive", 403, contact));
            }
            found = person.map(KnownPerson::id).orElse(null);
            lookedUp = true;
        }
        return Optional.ofNullable(found);
    }

    /** The person in the directory. @throws ProblemException 403 {@code not-in-directory} for a token that fits nobody */
    public UUID person() {
        return maybePerson().orElseThrow(() -> new ProblemException(Problem.of("not-in-directory", 403, contact)));
    }

    public boolean is(UUID person) {
        return maybePerson().filter(person::equals).isPresent();
    }

    /** How the audit trail names the caller: a person's id, or a client's or coordinator's name. */
    public String actor() {
        return maybePerson().map(UUID::toString).orElseGet(this::name);
    }

    /** Unique for each person and machine that can call: what an idempotency key belongs to. */
    public String name() {
        if (identity.isAnonymous()) {
            return "anonymous";
        }
        var token = token();
        var key = token == null ? null : token.<String>getClaim(keyClaim);
        return key == null ? identity.getPrincipal().getName() : key;
    }

    /** The raw bearer token, for asking another service on the caller's behalf. */
    public String bearer() {
        var token = token();
        return token == null ? "" : token.getRawToken();
    }

    private Optional<KnownPerson> lookUp() {
        var token = token();
        if (token == null) {
            return Optional.empty();
        }
        var key = token.<String>getClaim(keyClaim);
        return key == null ? Optional.empty() : find(key, email.of(token).orElse(null), token.getRawToken());
    }

    /** Coordinators need no entry in the directory, so they can work while nobody can tell whether they have one. */
    private Optional<KnownPerson> find(String key, @Nullable String email, String bearer) {
        try {
            return finder.get().find(key, email, bearer);
        } catch (ProblemException away) {
            if (isCoordinator()) {
                return Optional.empty();
            }
            throw away;
        }
    }

    private @Nullable JsonWebToken token() {
        return identity.getPrincipal() instanceof JsonWebToken token ? token : null;
    }
}
