package no.moteplass.notifications.upstream;

import org.jboss.logging.Logger;

/** Reads what an owning service makes of an answer. */
final class Answers {

    private static final Logger LOG = Logger.getLogger(Answers.class);

    private Answers() {}

    static Answering of(UpstreamCalls.Reply reply) {
        return switch (reply) {
            case UpstreamCalls.Reply.Away() -> new Answering.Away();
            case UpstreamCalls.Reply.Answered(var status, var body) ->
                switch (status) {
                    case 200, 201, 204 -> new Answering.Done();
                    case 401, 403 -> {
                        LOG.errorf("this application may not answer for people: %d", status);
                        yield new Answering.Away();
                    }
                    default -> new Answering.Outdated(body.path("rule").asText(null));
                };
        };
    }
}
