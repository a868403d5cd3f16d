package no.moteplass.groups.enrolment.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import no.moteplass.groups.access.GroupVisibility;
import no.moteplass.groups.enrolment.SignUp;
import no.moteplass.groups.enrolment.SignUpRepository;
import no.moteplass.groups.group.GroupRepository;
import no.moteplass.groups.group.web.GroupViews;
import no.moteplass.platform.audit.AuditTrail;
import no.moteplass.platform.identity.Roles;
import no.moteplass.platform.paging.Page;
import no.moteplass.platform.paging.PageRequest;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;

/** The queue of a group, over HTTP. */
@Path("/api/v1/groups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sign-ups")
public class WaitingListResource {

    private final SignUpRepository signUps;
    private final SignUpViews views;
    private final GroupViews groupViews;
    private final GroupRepository groups;
    private final GroupVisibility visibility;
    private final AuditTrail audit;

    WaitingListResource(
            SignUpRepository signUps,
            SignUpViews views,
            GroupViews groupViews,
            GroupRepository groups,
            GroupVisibility visibility,
            AuditTrail audit) {
        this.signUps = signUps;
        this.views = views;
        this.groupViews = groupViews;
        this.groups = groups;
        this.visibility = visibility;
        this.audit = audit;
    }

    @GET
    @Path("/{id}/waiting-list")
    @RolesAllowed({Roles.LEADER, Roles.COORDINATOR})
    @Operation(
            operationId = "getWaitingList",
            summary = "Who waits and who has an offer, in queue order; a facilitator gets the count alone")
    public WaitingList waitingList(@RestPath UUID id, @BeanParam PageRequest page) {
        var group = groupViews.visible(id);
        var count = groups.seats(id).waiting();
        if (!visibility.showsWaitingList()) {
            if (!visibility.showsWaitingCount(group)) {
                throw new ProblemException(Problem.forbidden().saying("waiting-list-forbidden"));
            }
            return new WaitingList(List.of(), null, count);
        }
        var madeFor = "waiting-list|" + id;
        var after = page.after(
                        madeFor,
                        2,
                        key -> new SignUpRepository.Place(Long.parseLong(key.get(0)), UUID.fromString(key.get(1))))
                .orElse(null);
        var found = signUps.waitingList(id, after, page.limit() + 1);
        var shown = Page.of(
                found,
                page,
                madeFor,
                each -> List.of(Objects.requireNonNullElse(each.number(), 0L), each.id()),
                each -> each);
        audit.record(
                "waiting-list.read", shown.items().stream().map(SignUp::leader).toList());
        return new WaitingList(views.receipts(shown.items()), shown.nextCursor(), count);
    }
}
