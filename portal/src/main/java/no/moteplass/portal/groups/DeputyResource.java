package no.moteplass.portal.groups;

import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;

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

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import no.moteplass.portal.confirmation.Confirmation;
import no.moteplass.portal.confirmation.Confirmations;
import no.moteplass.portal.page.Frame;
import no.moteplass.portal.page.Keys;
import no.moteplass.portal.page.Pages;
import no.moteplass.portal.page.Receipt;
import no.moteplass.portal.services.Answer;
import no.moteplass.portal.services.NoPage;
import no.moteplass.portal.services.groups.GroupsService;
import no.moteplass.portal.services.groups.GroupsService.MemberChange;
import no.moteplass.portal.services.groups.Member;

/** Facilitators name their deputies, among those whom the group knows; taking the role back asks first. */
@Path("/grupper/{id}/stedfortreder")
@Authenticated
@Blocking
@Produces(MediaType.TEXT_HTML)
public class DeputyResource {

    private static final String DEPUTY = "DEPUTY_FACILITATOR";

    private final GroupViews views;
    private final GroupsService groups;
    private final Confirmations confirmations;
    private final Pages pages;

    DeputyResource(GroupViews views, @RestClient GroupsService groups, Confirmations confirmations, Pages pages) {
        this.views = views;
        this.groups = groups;
        this.confirmations = confirmations;
        this.pages = pages;
    }

    @GET
    public Response ask(@RestPath UUID id, @RestQuery("leder") @Nullable UUID leader) {
        var view = views.of(id);
        return person(view, leader)
                .filter(each -> each.has(DEPUTY) && view.mayBeDeputy(each))
                .map(each -> confirmations.ask(question(view, each), Frame.Section.FIND))
                .orElseGet(() -> pages.next(GroupResource.address(id)));
    }

    private Confirmation question(GroupView view, Member person) {
        var there = view.group().address();
        var name = nameOf(person);
        return Confirmation.of(
                        pages.text(
                                "confirm.role",
                                name,
                                pages.text("role." + DEPUTY),
                                view.group().name()),
                        there + "/stedfortreder?leder=" + person.leader())
                .under("/grupper", pages.text("nav.find"))
                .under(there, view.group().name())
                .sends("leder", person.leader())
                .sends("versjon", person.version())
                .sends("fjern", 1)
                .saysIf(
                        view.people().stream().filter(each -> each.has(DEPUTY)).count() == 1,
                        pages.text("confirm.role.nobody", pages.text("role." + DEPUTY)))
                .saysIf(person.seat(), pages.text("confirm.role.seat", name))
                .says(pages.text("confirm.role.back"))
                .buttons(pages.text("confirm.role.go", name), pages.text("confirm.role.keep", name), there);
    }

    private static Optional<Member> person(GroupView view, @Nullable UUID leader) {
        return view.people().stream()
                .filter(each -> each.leader().equals(leader))
                .findFirst();
    }

    private static String nameOf(Member person) {
        return person.name() == null ? "–" : person.name();
    }

    @POST
    public Response deputy(
            @RestPath UUID id,
            @FormParam("leder") @Nullable UUID leader,
            @FormParam("versjon") @Nullable String version,
            @FormParam("fjern") @Nullable String without) {
        var seen = version == null ? null : Keys.version(version);
        var person = person(views.of(id), leader).orElseThrow(NoPage::notFound);
        var roles = new ArrayList<>(person.roleNames());
        roles.remove(DEPUTY);
        if (without == null) {
            roles.add(DEPUTY);
        }
        var there = GroupResource.address(id);
        return confirmations.after(
                Answer.done(() -> groups.putMember(id, person.leader(), seen, new MemberChange(roles, null))),
                there,
                "members.changedMeanwhile",
                done -> pages.next(
                        there,
                        without == null ? Receipt.ROLE_GIVEN : Receipt.ROLE_TAKEN,
                        nameOf(person),
                        pages.text("role." + DEPUTY)));
    }
}
