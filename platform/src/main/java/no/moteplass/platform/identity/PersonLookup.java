package no.moteplass.platform.identity;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.quarkus.arc.DefaultBean;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;

/**
 * Finds the person behind a token in what this service knows already, and else by asking the one service that binds
 * people to their sign-ins. That one has a finder of its own.
 */
@ApplicationScoped
@DefaultBean
@IfBuildProperty(name = "moteplass.serves-api", stringValue = "true", enableIfMissing = true)
class PersonLookup implements PersonFinder {

    private static final Logger LOG = Logger.getLogger(PersonLookup.class);
    private static final int PATIENCE_SECONDS = 3;
    private static final int RETRY_SECONDS = 5;

    private final KnownPeople known;
    private final Optional<URI> address;
    private volatile @Nullable PersonDirectory directory;

    @Inject
    PersonLookup(Instance<KnownPeople> known, @ConfigProperty(name = "moteplass.groups.url") Optional<URI> address) {
        this(known.isResolvable() ? known.get() : key -> Optional.empty(), address);
    }

    PersonLookup(KnownPeople known, Optional<URI> address) {
        this.known = known;
        this.address = address;
    }

    @Override
    public Optional<KnownPerson> find(String key, @Nullable String trustedEmail, String bearer) {
        return known.byKey(key).or(() -> ask(bearer));
    }

    private Optional<KnownPerson> ask(String bearer) {
        try {
            var person = directory().whose("Bearer " + bearer);
            if (person == null || person.id() == null) {
                throw away("an answer that names nobody");
            }
            return Optional.of(new KnownPerson(person.id(), true));
        } catch (WebApplicationException answered) {
            return switch (answered.getResponse().getStatus()) {
                case 401, 403, 404 -> Optional.empty();
                default -> throw away("status " + answered.getResponse().getStatus());
            };
        } catch (ProcessingException unreachable) {
            throw away(unreachable.getClass().getSimpleName());
        }
    }

    /** Made at the first call, so that a service that never calls needs neither the address nor the REST client. */
    private PersonDirectory directory() {
        var made = directory;
        if (made == null) {
            made = QuarkusRestClientBuilder.newBuilder()
                    .baseUri(address.orElseThrow(
                            () -> new IllegalStateException("moteplass.groups.url must say where people are bound")))
                    .connectTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .readTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .build(PersonDirectory.class);
            directory = made;
        }
        return made;
    }

    private static ProblemException away(String why) {
        LOG.warnf("nobody could tell whose token this is: %s", why);
        return new ProblemException(Problem.unavailable(RETRY_SECONDS));
    }
}
