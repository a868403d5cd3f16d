package no.moteplass.notifications.client;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import no.moteplass.notifications.client.SessionsApi.SessionResponse;
import no.moteplass.platform.language.Language;

/** Asking sessions-service. */
@ApplicationScoped
public class SessionsService {

    private final SessionsApi api;

    SessionsService(@RestClient SessionsApi api) {
        this.api = api;
    }

    public AnswerOutcome answer(UUID session, UUID leader, boolean comes, Language language) {
        var response = new SessionResponse(comes ? "ACCEPTED" : "DECLINED");
        return Replies.toAnswer(() -> api.answer(session, leader, language.code(), response));
    }
}
