package no.moteplass.portal.sessions;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import no.moteplass.portal.page.Reader;
import no.moteplass.portal.services.Answer;
import no.moteplass.portal.services.Items;
import no.moteplass.portal.services.NoPage;
import no.moteplass.portal.services.Refusal;
import no.moteplass.portal.services.groups.Leader;
import no.moteplass.portal.services.sessions.Session;
import no.moteplass.portal.services.sessions.SessionsService;

/** Gathers what one person may see of a session, and may do with it. */
@RequestScoped
class SessionViews {

    private static final int MOST = 200;

    private final SessionsService sessions;
    private final Reader reader;

    SessionViews(@RestClient SessionsService sessions, Reader reader) {
        this.sessions = sessions;
        this.reader = reader;
    }

    SessionView of(UUID id) {
        var session = Answer.to(() -> sessions.session(id)).orNoPage();
        var leading = isLedByReader(session);
        var own = leading || session.may("answer") || isOwn(session);
        var responses = own && session.may("see-responses")
                ? Answer.to(() -> sessions.responses(id, MOST)).maybe().map(Items::items)
                : Optional.<List<SessionsService.Expected>>empty();
        return new SessionView(session, own, leading, reader.isCoordinator() && !own, responses.orElse(List.of()));
    }

    /**
     * For whoever may change it so, and nobody else; empty where nothing can be done with it any more, which its own page
     * says: unless its form was just sent back with the reason.
     */
    Optional<SessionView> changing(UUID id, String verb, boolean sentBack) {
        var view = of(id);
        if (view.session().may(verb) || sentBack) {
            return Optional.of(view);
        }
        if (view.isSettled()) {
            return Optional.empty();
        }
        throw new NoPage(Refusal.bare(403));
    }

    private boolean isLedByReader(Session session) {
        return reader.known().map(Leader::id).filter(session::isLedBy).isPresent();
    }

    /** Whoever sees a session is expected there; a coordinator sees all, and is asked only about those that are theirs. */
    private boolean isOwn(Session session) {
        if (!reader.isCoordinator()) {
            return true;
        }
        var from = session.start().toInstant();
        var own = Answer.to(() -> sessions.sessions(
                session.group(), "me", from.toString(), from.plusSeconds(1).toString(), MOST));
        return own.maybe().map(Items::items).orElse(List.of()).stream()
                .anyMatch(each -> each.id() != null && each.id().equals(session.id()));
    }
}
