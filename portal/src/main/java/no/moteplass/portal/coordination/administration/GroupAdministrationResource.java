package no.moteplass.portal.coordination.administration;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import no.moteplass.platform.identity.Roles;
import no.moteplass.portal.page.FormFields;
import no.moteplass.portal.page.Frame;
import no.moteplass.portal.page.Keys;
import no.moteplass.portal.page.Pages;
import no.moteplass.portal.page.Receipt;
import no.moteplass.portal.services.Answer;
import no.moteplass.portal.services.NoPage;
import no.moteplass.portal.services.Refusal;
import no.moteplass.portal.services.groups.GroupsService;
import no.moteplass.portal.services.groups.GroupsService.NewSignUp;
import no.moteplass.portal.services.groups.Leader;
import no.moteplass.portal.services.groups.SignUp;

/** Looking after a group: its state, its people, and who waits. */
@Path("/koordinator/grupper/{id}")
@RolesAllowed(Roles.COORDINATOR)
@Blocking
@Produces(MediaType.TEXT_HTML)
public class GroupAdministrationResource {

    private final GroupAdministrationViews views;
    private final GroupsService groups;
    private final Pages pages;

    GroupAdministrationResource(GroupAdministrationViews views, @RestClient GroupsService groups, Pages pages) {
        this.views = views;
        this.groups = groups;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "coordination")
    static class Templates {
        static native TemplateInstance groupAdministration(GroupAdministration administration);

        private Templates() {}
    }

    @GET
    public Response administration(@RestPath UUID id) {
        var administration = pages.sentBack(PeopleSearch.class)
                .filter(search -> search.name != null)
                .map(search -> views.searching(id, search.name()))
                .orElseGet(() -> views.of(id));
        return pages.show(Templates.groupAdministration(administration), Frame.Section.COORDINATION, address(id));
    }

    static String address(UUID id) {
        return "/koordinator/grupper/" + id;
    }

    /** A search for people is a form, not an address: names stay out of histories and logs. */
    @POST
    @Path("/sok")
    public Response search(@RestPath UUID id, @BeanParam PeopleSearch search) {
        return pages.sendOn(address(id), 200, search, "#finn");
    }

    /** Every form here is about somebody. */
    private static UUID named(@Nullable UUID person) {
        if (person == null) {
            throw NoPage.notFound();
        }
        return person;
    }

    @POST
    @Path("/pamelding")
    public Response signUp(
            @RestPath UUID id,
            @FormParam("leder") @Nullable UUID person,
            @FormParam("onsket") @Nullable String asked,
            @FormParam("nokkel") @Nullable String key) {
        var once = Keys.of(key);
        var wish = new NewSignUp(named(person), asked == null ? null : true);
        return switch (Answer.to(() -> groups.signUp(id, once, wish))) {
            case Answer.Given<SignUp>(var signUp) -> pages.next(address(id), receipt(signUp), nameOf(wish.leaderId()));
            case Answer.Refused<SignUp>(var refusal) -> refused(id, refusal);
            case Answer.Away<SignUp> away -> pages.sendBack(address(id), away);
        };
    }

    private String nameOf(@Nullable UUID person) {
        return person == null
                ? "–"
                : Answer.to(() -> groups.leader(person))
                        .maybe()
                        .map(Leader::name)
                        .filter(name -> !name.isBlank())
                        .orElse("–");
    }

    private static Receipt receipt(SignUp signUp) {
        return switch (signUp.state()) {
            case "PLACED" -> Receipt.MEMBER_PLACED;
            case "OFFERED" -> Receipt.MEMBER_OFFERED;
            default -> Receipt.MEMBER_WAITING;
        };
    }

    private Response refused(UUID id, Refusal refusal) {
        var correction = pages.correction(refusal, new FormFields(), "members.changedMeanwhile");
        return pages.sendBack(address(id), correction.status(), correction.alert());
    }
}
