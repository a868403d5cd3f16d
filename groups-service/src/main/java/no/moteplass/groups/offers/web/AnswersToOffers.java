package no.moteplass.groups.offers.web;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import no.moteplass.groups.enrolment.SignUpState;
import no.moteplass.groups.enrolment.web.SignUpViews;
import no.moteplass.groups.offers.Answering;
import no.moteplass.groups.tries.FitTries;
import no.moteplass.groups.web.Refusals;
import no.moteplass.platform.problem.Problem;

/** What came of an answer, as a response. */
@ApplicationScoped
class AnswersToOffers {

    private final SignUpViews views;
    private final Refusals refusals;
    private final FitTries tries;

    AnswersToOffers(SignUpViews views, Refusals refusals, FitTries tries) {
        this.views = views;
        this.refusals = refusals;
        this.tries = tries;
    }

    /** @param conflict where it is said why the sign-up's state does not allow it */
    Response of(UUID id, Answering answering, String conflict) {
        return switch (answering) {
            case Answering.Done() -> Response.ok(views.receipt(id)).build();
            case Answering.Refused(var refusal, var audited, var leader, var group) -> {
                refusals.audit(audited, leader);
                yield refusals.of(tries.told(refusal, leader, group));
            }
            case Answering.WrongState(var state) ->
                refusals.of(Problem.stateConflict(holdsSeat(state, conflict) ? "seat-held" : conflict)
                        .with("state", state));
            case Answering.GroupShut() -> refusals.of(Problem.stateConflict("group-not-open"));
            case Answering.Expired() -> refusals.of(Problem.stateConflict("offer-expired"));
            case Answering.NotTheirs() -> refusals.notFound();
            case Answering.OutOfDate(var version) -> refusals.of(version);
        };
    }

    /** Only a coordinator's withdrawing meets a seat here. */
    private static boolean holdsSeat(SignUpState state, String conflict) {
        return state == SignUpState.PLACED && conflict.equals("sign-up-ended");
    }
}
