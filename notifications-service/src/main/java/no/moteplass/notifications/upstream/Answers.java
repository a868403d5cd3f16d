package no.moteplass.notifications.upstream;

/** Reads what an owning service makes of an answer. */
final class Answers {

    private Answers() {}

    static Answering of(UpstreamCalls.Reply reply) {
        return switch (reply) {
            case UpstreamCalls.Reply.Away() -> new Answering.Away();
            case UpstreamCalls.Reply.Answered(var status, var body) ->
                status < 300
                        ? new Answering.Done()
                        : status == 401
                                ? new Answering.Away()
                                : new Answering.Outdated(body.path("rule").asText(null));
        };
    }
}
