package no.moteplass.sessions.directory;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;

/** The one question this service asks groups-service directly: whose token is this? */
@ApplicationScoped
class GroupsService {

    private static final Logger LOG = Logger.getLogger(GroupsService.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int RETRY_SECONDS = 5;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final ObjectMapper json;
    private final URI me;

    GroupsService(ObjectMapper json, @ConfigProperty(name = "moteplass.groups.url") URI groups) {
        this.json = json;
        this.me = URI.create(groups + "/api/v1/leaders/me");
    }

    /**
     * Empty where the token fits nobody in the directory.
     *
     * @throws ProblemException 503 while groups-service is away
     */
    Optional<UUID> whoAmI(String bearer) {
        var request = HttpRequest.newBuilder(me)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + bearer)
                .header("Accept", "application/json")
                .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return switch (answer.statusCode()) {
                case 200 ->
                    Optional.of(UUID.fromString(
                            json.readTree(answer.body()).path("id").asText()));
                case 401, 403, 404 -> Optional.empty();
                default -> throw away("it answered " + answer.statusCode());
            };
        } catch (JsonProcessingException | IllegalArgumentException noLeader) {
            throw away("its answer is no leader");
        } catch (IOException unreachable) {
            throw away(unreachable.getClass().getSimpleName());
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw away("interrupted");
        }
    }

    private static ProblemException away(String why) {
        LOG.warnf("groups-service could not tell whose token this is: %s", why);
        return new ProblemException(Problem.unavailable(RETRY_SECONDS));
    }
}
