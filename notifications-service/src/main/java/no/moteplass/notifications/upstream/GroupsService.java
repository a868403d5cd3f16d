package no.moteplass.notifications.upstream;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.fasterxml.jackson.databind.JsonNode;

import no.moteplass.platform.language.Language;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;

/** Asking groups-service. */
@ApplicationScoped
public class GroupsService {

    private static final int RETRY_SECONDS = 5;

    private final UpstreamCalls calls;
    private final String api;

    GroupsService(UpstreamCalls calls, @ConfigProperty(name = "moteplass.groups.url") String url) {
        this.calls = calls;
        this.api = url.replaceFirst("/+$", "") + "/api/v1";
    }

    /** What came of telling that an offer's mail is about to leave (G7). */
    public sealed interface Notice {
        record Fixed(Instant expires) implements Notice {}

        /** There is no such offer any more. */
        record Over() implements Notice {}

        record Away() implements Notice {}
    }

    /** The offer's mail is about to leave: from now on it can lapse. */
    public Notice offerNotice(UUID signUp) {
        var address = URI.create(api + "/sign-ups/" + signUp + "/offer-notice");
        return switch (calls.asOurselves("POST", address, null, Language.NB.code())) {
            case UpstreamCalls.Reply.Away() -> new Notice.Away();
            case UpstreamCalls.Reply.Answered(var status, var body) ->
                switch (status) {
                    case 200 -> expiry(body).<Notice>map(Notice.Fixed::new).orElseGet(Notice.Away::new);
                    case 404, 409, 410 -> new Notice.Over();
                    default -> new Notice.Away();
                };
        };
    }

    private static Optional<Instant> expiry(JsonNode body) {
        try {
            return Optional.of(
                    OffsetDateTime.parse(body.path("offerExpiresAt").asText()).toInstant());
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    public Answering answerOffer(UUID signUp, boolean accepts, Language language) {
        var address = URI.create(api + "/sign-ups/" + signUp + (accepts ? "/accept" : "/decline"));
        return Answers.of(calls.asOurselves("POST", address, null, language.code()));
    }

    /** Whom a person's own token speaks for; empty if it fits nobody. */
    public Optional<UUID> personOf(String bearer) {
        var reply = calls.call("GET", URI.create(api + "/leaders/me"), null, Language.NB.code(), Optional.of(bearer));
        return switch (reply) {
            case UpstreamCalls.Reply.Away() -> throw new ProblemException(Problem.unavailable(RETRY_SECONDS));
            case UpstreamCalls.Reply.Answered(var status, var body) ->
                status == 200 ? id(body.path("id").asText()) : Optional.empty();
        };
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
