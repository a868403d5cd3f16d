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
import no.moteplass.groups.offers.NoticeOffer;
import no.moteplass.groups.offers.RecordUndelivered;
import no.moteplass.platform.web.Preconditions;

/** What notifications-service says about the mail of an offer. */
@Path("/api/v1/sign-ups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sign-ups")
public class OfferMailsResource {

    private static final String ANSWERS = "scope:answers.write";

    private final NoticeOffer noticing;
    private final RecordUndelivered undelivered;
    private final AnswersToOffers answers;
    private final Preconditions preconditions;

    OfferMailsResource(
            NoticeOffer noticing, RecordUndelivered undelivered, AnswersToOffers answers, Preconditions preconditions) {
        this.noticing = noticing;
        this.undelivered = undelivered;
        this.answers = answers;
        this.preconditions = preconditions;
    }

    @POST
    @Path("/{id}/offer-notice")
    @RolesAllowed(ANSWERS)
    @Operation(
            operationId = "noticeOffer",
            summary = "The offer's mail is about to leave: fixes and answers its deadline (G7)")
    @APIResponse(
            responseCode = "200",
            description = "With offerExpiresAt, which a notice on a later day puts off and none brings nearer",
            content = @Content(schema = @Schema(implementation = SignUpReceipt.class)))
    public Response offerNotice(@RestPath UUID id) {
        return answers.of(id, noticing.notice(id, preconditions.whenSent()), "offer-gone");
    }

    @POST
    @Path("/{id}/offer-undelivered")
    @RolesAllowed(ANSWERS)
    @Operation(
            operationId = "offerUndelivered",
            summary = "The offer's mail was refused for good: the offer does not lapse, and coordinators are told (G7)")
    @APIResponse(
            responseCode = "200",
            description = "With offerUndelivered, and no deadline until a later notice",
            content = @Content(schema = @Schema(implementation = SignUpReceipt.class)))
    public Response offerUndelivered(@RestPath UUID id) {
        return answers.of(id, undelivered.undelivered(id, preconditions.whenSent()), "offer-gone");
    }
}
