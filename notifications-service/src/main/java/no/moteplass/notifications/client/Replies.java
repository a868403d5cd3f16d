package no.moteplass.notifications.client;

import java.util.function.Supplier;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import org.jboss.logging.Logger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import no.moteplass.platform.feed.FeedJson;

/** Reads what other services reply. */
final class Replies {

    private static final Logger LOG = Logger.getLogger(Replies.class);

    private Replies() {}

    static Reply to(Supplier<Response> call) {
        try (var response = call.get()) {
            return reply(response);
        } catch (WebApplicationException refused) {
            return reply(refused.getResponse());
        } catch (ProcessingException away) {
            LOG.debug("another service does not answer", away);
            return new Reply.Away();
        }
    }

    private static Reply reply(Response response) {
        var status = response.getStatus();
        return status >= 500 || status == 429 ? new Reply.Away() : new Reply.Answered(status, body(response));
    }

    private static JsonNode body(Response response) {
        var text = response.hasEntity() ? response.readEntity(String.class) : "";
        try {
            return text.isBlank() ? MissingNode.getInstance() : FeedJson.MAPPER.readTree(text);
        } catch (JsonProcessingException notJson) {
            LOG.debug("a reply that is no JSON", notJson);
            return MissingNode.getInstance();
        }
    }

    /** What the owning service made of a reader's answer. */
    static AnswerOutcome toAnswer(Supplier<Response> call) {
        return switch (to(call)) {
            case Reply.Away() -> new AnswerOutcome.Away();
            case Reply.Answered(var status, var body) ->
                switch (status) {
                    case 200, 201, 204 -> new AnswerOutcome.Done();
                    case 401, 403 -> {
                        LOG.errorf("this application may not answer for people: %d", status);
                        yield new AnswerOutcome.Away();
                    }
                    default -> new AnswerOutcome.Outdated(body.path("rule").asText(null));
                };
        };
    }
}
