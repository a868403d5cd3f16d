package no.moteplass.portal.coordination.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.Blocking;
import no.moteplass.platform.identity.Roles;
import no.moteplass.portal.confirmation.Confirmation;
import no.moteplass.portal.confirmation.Confirmations;
import no.moteplass.portal.page.Frame;
import no.moteplass.portal.page.Pages;
import no.moteplass.portal.page.Receipt;
import no.moteplass.portal.services.Answer;
import no.moteplass.portal.services.groups.Group;
import no.moteplass.portal.services.groups.GroupsService;
import no.moteplass.portal.services.groups.GroupsService.MemberChange;
import no.moteplass.portal.services.groups.Member;

/** What somebody is to a group. A role is given at once, and taken once it is clear from whom. */
@Path("/koordinator/grupper/{id}/rolle")
@RolesAllowed(Roles.COORDINATOR)
@Blocking
@Produces(MediaType.TEXT_HTML)
public class RoleResource {

    private static final Set<String> ROLES =
            Set.of("FACILITATOR", "DEPUTY_FACILITATOR", "PURPOSE_OWNER", "MENTOR", "MENTEE");

    private final GroupPeople people;
    private final GroupsService groups;
    private final Confirmations confirmations;
    private final Pages pages;

    RoleResource(GroupPeople people, @RestClient GroupsService groups, Confirmations confirmations, Pages pages) {
        this.people = people;
        this.groups = groups;
        this.confirmations = confirmations;
        this.pages = pages;
    }

    private static String page(UUID id) {
        return GroupAdministrationResource.address(id);
    }

    @GET
    public Response ask(
            @RestPath UUID id, @RestQuery("leder") @Nullable UUID person, @RestQuery("fjern") @Nullable String role) {
        var group = Answer.to(() -> groups.group(id)).orNoPage();
        return people.member(id, person)
                .filter(member -> role != null && member.has(role) && group.may("change-members"))
                .map(member ->
                        confirmations.ask(question(group, member, String.valueOf(role)), Frame.Section.COORDINATION))
                .orElseGet(() -> pages.next(page(id)));
    }

    private Confirmation question(Group group, Member member, String role) {
        var name = GroupPeople.name(member);
        var others = people.all(group.id()).stream()
                .anyMatch(each -> each.has(role) && !each.leader().equals(member.leader()));
        return Confirmation.of(
                        pages.text("confirm.role", name, pages.text("role." + role), group.name()),
                        page(group.id()) + "/rolle?leder=" + member.leader() + "&fjern=" + role)
                .under("/koordinator", pages.text("nav.coordination"))
                .under(page(group.id()), group.name())
                .sends("leder", member.leader())
                .sends("versjon", member.version())
                .sends("fjern", role)
                .saysIf("FACILITATOR".equals(role), pages.text("confirm.role.sessions", name))
                .saysIf(!others, pages.text("confirm.role.nobody", pages.text("role." + role)))
                .saysIf(member.seat(), pages.text("confirm.role.seat", name))
                .says(pages.text("confirm.role.back"))
                .buttons(pages.text("confirm.role.go", name), pages.text("confirm.role.keep", name), page(group.id()));
    }

    @POST
    public Response change(
            @RestPath UUID id,
            @FormParam("leder") @Nullable UUID person,
            @FormParam("versjon") @Nullable String version,
            @FormParam("rolle") @Nullable String given,
            @FormParam("fjern") @Nullable String taken) {
        var leader = GroupPeople.named(person);
        var roles =
                new ArrayList<>(people.member(id, leader).map(Member::roleNames).orElseGet(List::of));
        if (given != null && ROLES.contains(given) && !roles.contains(given)) {
            roles.add(given);
        }
        roles.remove(taken);
        var change = new MemberChange(roles, null);
        return confirmations.after(
                Answer.done(() -> groups.putMember(id, leader, GroupPeople.seen(version), change)),
                page(id),
                "members.changedMeanwhile",
                done -> said(id, leader, given, taken));
    }

    private Response said(UUID id, UUID leader, @Nullable String given, @Nullable String taken) {
        var role = given == null ? taken : given;
        var name = people.name(id, leader);
        return role == null || !ROLES.contains(role)
                ? pages.next(page(id))
                : pages.next(
                        page(id),
                        given == null ? Receipt.ROLE_TAKEN : Receipt.ROLE_GIVEN,
                        name,
                        pages.text("role." + role));
    }
}
