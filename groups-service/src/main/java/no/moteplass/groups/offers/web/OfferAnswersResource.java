package no.moteplass.groups.offers.web;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import no.moteplass.groups.enrolment.web.SignUpReceipt;
import no.moteplass.groups.offers.AcceptOffer;
import no.moteplass.groups.offers.GiveUpPlace;
import no.moteplass.platform.identity.Caller;
import no.moteplass.platform.identity.Roles;
import no.moteplass.platform.web.Preconditions;

/** Answers to offers, over HTTP; a machine answers for whoever pressed a signed link's button. */
@Path("/api/v1/sign-ups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sign-ups")
public class OfferAnswersResource {

    private static final String ANSWERS = "scope:answers.write";

    private final AcceptOffer accepting;
    private final GiveUpPlace givingUp;
    private final AnswersToOffers answers;
    private final Preconditions preconditions;
    private final Caller caller;

    OfferAnswersResource(
            AcceptOffer accepting,
            GiveUpPlace givingUp,
            AnswersToOffers answers,
            Preconditions preconditions,
            Caller caller) {
        this.accepting = accepting;
        this.givingUp = givingUp;
        this.answers = answers;
        this.preconditions = preconditions;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/accept")
    @RolesAllowed({Roles.LEADER, Roles.COORDINATOR, ANSWERS})
    @Operation(operationId = "acceptOffer", summary = "Takes the seat that is offered")
    @APIResponse(
            responseCode = "200",
            description = "Placed",
            content = @Content(schema = @Schema(implementation = SignUpReceipt.class)))
    public Response accept(@RestPath UUID id) {
        caller.maybePerson();
        return answers.of(id, accepting.accept(id, preconditions.whenSent()), "offer-gone");
    }

    @POST
    @Path("/{id}/decline")
    @RolesAllowed({Roles.LEADER, Roles.COORDINATOR, ANSWERS})
    @Operation(operationId = "declineOffer", summary = "Lets the offered seat go to the next in line")
    @APIResponse(
            responseCode = "200",
            description = "Declined",
            content = @Content(schema = @Schema(implementation = SignUpReceipt.class)))
    public Response decline(@RestPath UUID id) {
        caller.maybePerson();
        return answers.of(id, givingUp.decline(id, preconditions.whenSent()), "offer-gone");
    }

    @POST
    @Path("/{id}/withdraw")
    @RolesAllowed({Roles.LEADER, Roles.COORDINATOR, ANSWERS})
    @Operation(
            operationId = "withdrawSignUp",
            summary = "Gives up the seat, the offer or the place in the queue",
            description = "A coordinator may end anybody's offer or place in the queue.")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn",
            content = @Content(schema = @Schema(implementation = SignUpReceipt.class)))
    public Response withdraw(@RestPath UUID id) {
        caller.maybePerson();
        return answers.of(id, givingUp.withdraw(id, preconditions.whenSent()), "sign-up-ended");
    }
}
