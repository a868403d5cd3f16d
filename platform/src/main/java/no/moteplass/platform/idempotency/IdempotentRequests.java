package no.moteplass.platform.idempotency;

import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.ext.web.RoutingContext;
import no.moteplass.platform.contention.Attempts;
import no.moteplass.platform.id.Digests;
import no.moteplass.platform.identity.Caller;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;

/**
 * {@code Idempotency-Key}: a request that creates and is sent twice has its effect once. What is kept is kept in the
 * effect's own transaction: a hash of the request, the status and the id; a refusal is not kept.
 */
@ApplicationScoped
public class IdempotentRequests {

    private final IdempotencyRepository requests;
    private final RequestBody body;
    private final Caller caller;
    private final RoutingContext request;

    IdempotentRequests(IdempotencyRepository requests, RequestBody body, Caller caller, RoutingContext request) {
        this.requests = requests;
        this.body = body;
        this.caller = caller;
        this.request = request;
    }

    /**
     * Runs a creation in one transaction. An answer of 400 and up rolls everything back.
     *
     * @param creation the effect; where it creates, its answer's {@code Location} ends in the new resource's id
     * @param asItIsNow the answer for the resource of an earlier request with the same key, without any secret that
     *     was shown once
     * @throws ProblemException 422 for the same key with another body, 409 while the first is still in flight
     */
    public Response around(Supplier<Response> creation, Function<String, Response> asItIsNow) {
        var key = request.request().getHeader("Idempotency-Key");
        if (key != null && (key.isBlank() || key.length() > 200)) {
            throw new ProblemException(Problem.invalid("Idempotency-Key", "size", 1, 200));
        }
        try {
            return Attempts.of(() -> inTransaction(key, creation, asItIsNow));
        } catch (NothingCreated refusal) {
            return refusal.answer;
        } catch (RuntimeException thrown) {
            throw thrown;
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Response inTransaction(
            @Nullable String key, Supplier<Response> creation, Function<String, Response> asItIsNow) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            var answer = key == null ? creation.get() : once(key, creation, asItIsNow);
            if (answer.getStatus() >= 400) {
                throw new NothingCreated(answer);
            }
            return answer;
        });
    }

    /** Somebody is erased (P3): what they asked for is forgotten, and that they were made by a request. */
    public void forget(UUID person, Collection<String> callers) {
        requests.forget(person.toString(), callers);
    }

    /** Rolls the transaction back, since a refusal leaves no trace, and carries its answer out. */
    private static final class NothingCreated extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Response answer;

        NothingCreated(Response answer) {
            super(null, null, false, false);
            this.answer = answer;
        }
    }

    private Response once(String key, Supplier<Response> creation, Function<String, Response> asItIsNow) {
        var owner = caller.name();
        if (!requests.claim(owner, key)) {
            throw new ProblemException(
                    Problem.stateConflict("idempotency-in-flight").withHeader("Retry-After", "1"));
        }
        var hash = Digests.sha256Hex(
                request.request().method() + " " + request.request().path() + "\n" + body.digest());
        var earlier = requests.find(owner, key);
        if (earlier.isPresent()) {
            if (!earlier.get().requestHash().equals(hash)) {
                throw new ProblemException(Problem.of("idempotency-key-reused", 422));
            }
            return asItIsNow.apply(earlier.get().resource());
        }
        var answer = creation.get();
        var location = answer.getLocation();
        if (answer.getStatus() < 300 && location != null) {
            var path = location.getPath();
            requests.keep(owner, key, hash, answer.getStatus(), path.substring(path.lastIndexOf('/') + 1));
        }
        return answer;
    }
}
