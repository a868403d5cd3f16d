package no.moteplass.sessions.response;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.platform.change.ChangeAction;
import no.moteplass.platform.change.ChangeDescription;
import no.moteplass.platform.change.ChangeEvent;

/** How an answer is published. */
@ApplicationScoped
class SessionResponseDescription implements ChangeDescription<SessionResponse> {

    @Override
    public Class<SessionResponse> type() {
        return SessionResponse.class;
    }

    @Override
    public List<ChangeEvent> events(SessionResponse response, ChangeAction action) {
        return List.of(new ChangeEvent(
                "response.changed",
                response.id().toString(),
                response.version(),
                new ResponseChanged(
                        response.id(),
                        response.version(),
                        response.session(),
                        response.leader(),
                        response.response())));
    }

    @Override
    public Collection<UUID> auditSubjects(SessionResponse response) {
        return List.of(response.leader());
    }
}
