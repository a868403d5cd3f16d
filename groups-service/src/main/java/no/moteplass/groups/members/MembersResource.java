package no.moteplass.groups.members;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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

import no.moteplass.groups.directory.Leader;
import no.moteplass.groups.directory.LeaderRepository;
import no.moteplass.groups.eligibility.web.RefusalProblem;
import no.moteplass.groups.membership.GroupRole;
import no.moteplass.groups.membership.Membership;
import no.moteplass.groups.membership.MembershipRepository;
import no.moteplass.groups.planning.GroupViews;
import no.moteplass.groups.units.OrgUnitRepository;
import no.moteplass.platform.audit.AuditTrail;
import no.moteplass.platform.identity.Caller;
import no.moteplass.platform.identity.Roles;
import no.moteplass.platform.paging.Page;
import no.moteplass.platform.paging.PageRequest;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;
import no.moteplass.platform.problem.Problems;

/** Who is in a group, over HTTP: seen by its members, its facilitators and coordinators alone (P2). */
@Path("/api/v1/groups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Members")
public class MembersResource {

    private static final Set<GroupRole> INSIDERS = EnumSet.complementOf(EnumSet.of(GroupRole.PURPOSE_OWNER));

    private final ChangeMember change;
    private final MembershipRepository members;
    private final LeaderRepository leaders;
    private final OrgUnitRepository units;
    private final GroupViews groups;
    private final AuditTrail audit;
    private final Problems problems;
    private final Caller caller;

    MembersResource(
            ChangeMember change,
            MembershipRepository members,
            LeaderRepository leaders,
            OrgUnitRepository units,
            GroupViews groups,
            AuditTrail audit,
            Problems problems,
            Caller caller) {
        this.change = change;
        this.members = members;
        this.leaders = leaders;
        this.units = units;
        this.groups = groups;
        this.audit = audit;
        this.problems = problems;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/members")
    @RolesAllowed({Roles.LEADER, Roles.COORDINATOR, "scope:members.read"})
    @Operation(operationId = "listMembers", summary = "Who has a seat or a role in a group, in the order they came")
    public Page<MemberDetails> list(@RestPath UUID id, @BeanParam PageRequest page) {
        groups.visible(id);
        var inside = caller.maybePerson().filter(me -> isInside(id, me)).isPresent();
        if (!inside && !caller.isCoordinator() && !caller.hasScope("members.read")) {
            throw new ProblemException(Problem.forbidden().saying("members-forbidden"));
        }
        var madeFor = "members|" + id;
        var after =
                page.after(madeFor, 1, key -> UUID.fromString(key.getFirst())).orElse(null);
        var found = members.page(id, after, page.limit() + 1);
        var shown = Page.of(shown(found), page, madeFor, each -> List.of(each.id()), each -> each);
        if (!inside) {
            audit.record(
                    "members.read",
                    shown.items().stream().map(MemberDetails::leader).toList());
        }
        return shown;
    }

    @PUT
    @Path("/{id}/members/{leaderId}")
    @RolesAllowed({Roles.LEADER, Roles.COORDINATOR, "scope:groups.write"})
    @Operation(
            operationId = "putMember",
            summary = "Gives somebody roles or a seat; a facilitator may name deputies",
            description =
                    "Roles take no seat. A seat in a confidential group is the person's own choice (P8): sign up.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = MemberDetails.class)))
    @APIResponse(
            responseCode = "201",
            description = "Came in",
            content = @Content(schema = @Schema(implementation = MemberDetails.class)))
    public Response put(@RestPath UUID id, @RestPath UUID leaderId, @NotNull @Valid MemberWish wish) {
        caller.maybePerson();
        return answer(id, change.put(id, leaderId, wish));
    }

    @DELETE
    @Path("/{id}/members/{leaderId}")
    @RolesAllowed({Roles.LEADER, Roles.COORDINATOR, "scope:groups.write"})
    @Operation(
            operationId = "removeMember",
            summary = "Takes somebody's seat and roles; the seat goes to the next in line")
    @APIResponse(responseCode = "204", description = "Gone")
    public Response remove(@RestPath UUID id, @RestPath UUID leaderId) {
        caller.maybePerson();
        return answer(id, change.remove(id, leaderId));
    }

    private Response answer(UUID group, MemberChange outcome) {
        return switch (outcome) {
            case MemberChange.Created(var leader) ->
                Response.created(URI.create("/api/v1/groups/" + group + "/members/" + leader))
                        .entity(one(group, leader))
                        .build();
            case MemberChange.Changed(var leader) ->
                members.current(group, leader).isPresent()
                        ? Response.ok(one(group, leader)).build()
                        : Response.noContent().build();
            case MemberChange.Gone() -> Response.noContent().build();
            case MemberChange.Refused(var refusal) -> problems.of(RefusalProblem.of(refusal));
            case MemberChange.WrongState(var key) -> problems.of(Problem.stateConflict(key));
            case MemberChange.NotAllowed() -> problems.of(Problem.forbidden().saying("members-change-forbidden"));
            case MemberChange.NotFound() -> problems.of(Problem.notFound());
            case MemberChange.Nothing() -> problems.of(Problem.invalid("roles", "required"));
        };
    }

    /** Whoever owns the purpose alone neither sits nor leads: P2 leaves them outside. */
    private boolean isInside(UUID group, UUID person) {
        return members.current(group, person)
                .filter(each -> each.seat() || each.heldRoles().stream().anyMatch(INSIDERS::contains))
                .isPresent();
    }

    private MemberDetails one(UUID group, UUID leader) {
        return shown(List.of(members.current(group, leader).orElseThrow())).getFirst();
    }

    private List<MemberDetails> shown(List<Membership> found) {
        Map<UUID, Leader> people = leaders
                .listOf(found.stream().map(Membership::leader).toList())
                .stream()
                .collect(Collectors.toMap(Leader::id, each -> each));
        var unitNames = units.names(people.values().stream().map(Leader::unit).toList());
        return found.stream()
                .map(each -> {
                    var person = Objects.requireNonNull(people.get(each.leader()));
                    return MemberDetails.of(each, person, unitNames.getOrDefault(person.unit(), person.unit()));
                })
                .toList();
    }
}
