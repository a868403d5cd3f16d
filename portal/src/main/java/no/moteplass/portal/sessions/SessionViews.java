package no.moteplass.portal.sessions;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import no.moteplass.portal.groups.Planners;
import no.moteplass.portal.page.Alert;
import no.moteplass.portal.page.Pages;
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
    private final Planners planners;
    private final Reader reader;
    private final Pages pages;

    SessionViews(@RestClient SessionsService sessions, Planners planners, Reader reader, Pages pages) {
        this.sessions = sessions;
        this.planners = planners;
        this.reader = reader;
        this.pages = pages;
    }

    SessionView of(UUID id) {
        var session = Answer.to(() -> sessions.session(id)).orNoPage();
        var leading = reader.known().map(Leader::id).filter(session::isLedBy).isPresent();
        var own = leading || isOwn(session);
        var planner = planners.isPlanner(session.group());
        var answers = leading || (own && planner)
                ? Answer.to(() -> sessions.responses(id, MOST)).maybe().map(Items::items)
                : Optional.<List<SessionsService.Expected>>empty();
        return new SessionView(
                session, own, leading, planner, reader.isCoordinator() && !own, answers.orElse(List.of()));
    }

    /** For whoever may plan it, and nobody else. */
    SessionView planned(UUID id) {
        var view = of(id);
        if (!view.planner()) {
            throw new NoPage(Refusal.bare(403));
        }
        return view;
    }

    /** Somebody else saved first: what was seen holds no more. */
    Alert changedMeanwhile() {
        return Alert.warning(
                pages.text("session.changedMeanwhile"), pages.text("session.changedMeanwhileText"), List.of());
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
