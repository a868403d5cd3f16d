package no.moteplass.notifications.client;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import com.fasterxml.jackson.databind.JsonNode;

import no.moteplass.platform.language.Language;

/** Asking groups-service. */
@ApplicationScoped
public class GroupsService {

    private final GroupsApi api;

    GroupsService(@RestClient GroupsApi api) {
        this.api = api;
    }

    /** What came of saying that an offer's mail is about to leave (G7). */
    public sealed interface Notice {
        record Fixed(Instant expires) implements Notice {}

        /** There is no such offer any more. */
        record Over() implements Notice {}

        record Away() implements Notice {}
    }

    /** The offer's mail is about to leave: from now on it can lapse. */
    public Notice offerNotice(UUID signUp) {
        return switch (Replies.to(() -> api.offerNotice(signUp))) {
            case Reply.Away() -> new Notice.Away();
            case Reply.Answered(var status, var body) ->
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

    /** The offer's mail was refused for good: it does not lapse. Saying so twice is no fault. */
    public AnswerOutcome offerUndelivered(UUID signUp) {
        return Replies.toAnswer(() -> api.offerUndelivered(signUp));
    }

    public AnswerOutcome answerOffer(UUID signUp, boolean accepts, Language language) {
        return Replies.toAnswer(() -> api.answer(signUp, accepts ? "accept" : "decline", language.code()));
    }
}
