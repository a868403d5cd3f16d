package no.moteplass.notifications.upstream;

import java.net.URI;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import no.moteplass.platform.language.Language;

/** Asking sessions-service. */
@ApplicationScoped
public class SessionsService {

    private final UpstreamCalls calls;
    private final String api;

    SessionsService(UpstreamCalls calls, @ConfigProperty(name = "moteplass.sessions.url") String url) {
        this.calls = calls;
        this.api = url.replaceFirst("/+$", "") + "/api/v1";
    }

    public Answering answer(UUID session, UUID leader, boolean comes, Language language) {
        var address = URI.create(api + "/sessions/" + session + "/responses/" + leader);
        var response = UpstreamCalls.object("response", comes ? "ACCEPTED" : "DECLINED");
        return Answers.of(calls.asOurselves("PUT", address, response, language.code()));
    }
}
