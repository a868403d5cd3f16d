package no.moteplass.groups.administration.web;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import no.moteplass.groups.administration.Moving;
import no.moteplass.groups.group.Missing;
import no.moteplass.groups.group.Transition;
import no.moteplass.groups.group.web.GroupViews;
import no.moteplass.groups.web.Refusals;
import no.moteplass.groups.web.Sentences;
import no.moteplass.platform.problem.Problem;

/** What came of moving a group on, as a response. */
@ApplicationScoped
class GroupMovings {

    private final GroupViews views;
    private final Refusals refusals;
    private final Sentences sentences;

    GroupMovings(GroupViews views, Refusals refusals, Sentences sentences) {
        this.views = views;
        this.refusals = refusals;
        this.sentences = sentences;
    }

    /** @param lacking where it is said what the group lacks before it can */
    Response of(UUID id, Moving moving, String lacking) {
        return switch (moving) {
            case Moving.Answered(var transition) -> of(id, transition, lacking);
            case Moving.NotThere() -> refusals.notFound();
            case Moving.OutOfDate(var conflict) -> refusals.of(conflict);
        };
    }

    private Response of(UUID id, Transition transition, String lacking) {
        return switch (transition) {
            case Transition.Done() -> Response.ok(views.details(id)).build();
            case Transition.WrongState(var state) ->
                refusals.of(Problem.stateConflict("group-state", sentences.text("group-state." + state))
                        .with("state", state));
            case Transition.Lacks(var missing) -> {
                var words = missing.stream().map(Missing::word).toList();
                var named = sentences.list(
                        words.stream().map(each -> "missing." + each).toList());
                yield refusals.of(
                        Problem.ruleRefused("G6").saying(lacking, named).with("missing", words));
            }
        };
    }
}
