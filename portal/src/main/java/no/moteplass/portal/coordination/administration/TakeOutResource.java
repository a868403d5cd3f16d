package no.moteplass.portal.coordination.administration;

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
import no.moteplass.portal.services.groups.Member;

/** Taking somebody out of a group, once it is clear whom and what follows. */
@Path("/koordinator/grupper/{id}/fjern")
@RolesAllowed(Roles.COORDINATOR)
@Blocking
@Produces(MediaType.TEXT_HTML)
public class TakeOutResource {

    private final GroupPeople people;
    private final GroupsService groups;
    private final Confirmations confirmations;
    private final Pages pages;

    TakeOutResource(GroupPeople people, @RestClient GroupsService groups, Confirmations confirmations, Pages pages) {
        this.people = people;
        this.groups = groups;
        this.confirmations = confirmations;
        this.pages = pages;
    }

    private static String page(UUID id) {
        return GroupAdministrationResource.address(id);
    }

    @GET
    public Response ask(@RestPath UUID id, @RestQuery("leder") @Nullable UUID person) {
        var group = Answer.to(() -> groups.group(id)).orNoPage();
        return people.member(id, person)
                .filter(member -> group.may("change-members"))
                .map(member -> confirmations.ask(question(group, member), Frame.Section.COORDINATION))
                .orElseGet(() -> pages.next(page(id)));
    }

    private Confirmation question(Group group, Member member) {
        var name = GroupPeople.name(member);
        var asked = Confirmation.of(
                        pages.text("confirm.remove", name, group.name()),
                        page(group.id()) + "/fjern?leder=" + member.leader())
                .under("/koordinator", pages.text("nav.coordination"))
                .under(page(group.id()), group.name())
                .sends("leder", member.leader())
                .sends("versjon", member.version())
                .buttons(
                        pages.text("confirm.remove.go", name),
                        pages.text("confirm.remove.keep", name),
                        page(group.id()));
        if (member.seat()) {
            asked.says(pages.text(group.waiting() > 0 ? "confirm.seat.goesOn" : "confirm.seat.free"))
                    .says(pages.text("confirm.remove.calendar", name))
                    .says(pages.text("confirm.remove.told", name));
        }
        member.roleNames()
                .forEach(role -> asked.says(pages.text("confirm.remove.role", name, pages.text("role." + role))));
        return asked.forGood();
    }

    @POST
    public Response remove(
            @RestPath UUID id,
            @FormParam("leder") @Nullable UUID person,
            @FormParam("versjon") @Nullable String version) {
        var leader = GroupPeople.named(person);
        var name = people.name(id, leader);
        return confirmations.after(
                Answer.done(() -> groups.removeMember(id, leader, GroupPeople.seen(version))),
                page(id),
                "members.changedMeanwhile",
                done -> pages.next(page(id), Receipt.MEMBER_REMOVED, name));
    }
}
