package no.moteplass.portal.coordination.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
import no.moteplass.portal.services.Items;
import no.moteplass.portal.services.NoPage;
import no.moteplass.portal.services.Refusal;
import no.moteplass.portal.services.groups.Group;
import no.moteplass.portal.services.groups.GroupsService;
import no.moteplass.portal.services.groups.GroupsService.Closing;
import no.moteplass.portal.services.groups.GroupsService.MemberChange;
import no.moteplass.portal.services.groups.GroupsService.NewSignUp;
import no.moteplass.portal.services.groups.Member;
import no.moteplass.portal.services.groups.SignUp;

/** Looking after a group: its state, its people, and who waits. */
@Path("/koordinator/grupper/{id}")
@RolesAllowed(Roles.COORDINATOR)
@Blocking
@Produces(MediaType.TEXT_HTML)
public class GroupAdministrationResource {

    private static final int MOST = 200;
    private static final Set<String> VERBS = Set.of("open", "start", "pause", "resume", "close");
    private static final Set<String> ROLES =
            Set.of("FACILITATOR", "DEPUTY_FACILITATOR", "PURPOSE_OWNER", "MENTOR", "MENTEE");

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

    private static String address(UUID id) {
        return "/koordinator/grupper/" + id;
    }

    @POST
    @Path("/tilstand")
    public Response move(
            @RestPath UUID id,
            @FormParam("handling") @Nullable String verb,
            @FormParam("begrunnelse") @Nullable String reason) {
        if (verb == null || !VERBS.contains(verb)) {
            throw NoPage.notFound();
        }
        return switch (Answer.to(() -> moved(id, verb, reason))) {
            case Answer.Given<Group>(var changed) -> pages.next(address(id), receipt(verb));
            case Answer.Refused<Group>(var refusal) -> refused(id, refusal);
            case Answer.Away<Group> away -> pages.sendBack(address(id), away);
        };
    }

    private Group moved(UUID id, String verb, @Nullable String reason) {
        return "close".equals(verb)
                ? groups.close(id, new Closing(reason == null || reason.isBlank() ? null : reason.strip()))
                : groups.change(id, verb);
    }

    private static Receipt receipt(String verb) {
        return switch (verb) {
            case "open" -> Receipt.GROUP_OPENED;
            case "start" -> Receipt.GROUP_STARTED;
            case "pause" -> Receipt.GROUP_PAUSED;
            case "resume" -> Receipt.GROUP_RESUMED;
            default -> Receipt.GROUP_CLOSED;
        };
    }

    /** A search for people is a form, not an address: names stay out of histories and logs. */
    @POST
    @Path("/sok")
    public Response search(@RestPath UUID id, @BeanParam PeopleSearch search) {
        return pages.sendOn(address(id), 200, search, "#finn");
    }

    @POST
    @Path("/rolle")
    public Response role(
            @RestPath UUID id,
            @FormParam("leder") @Nullable UUID person,
            @FormParam("versjon") @Nullable String version,
            @FormParam("rolle") @Nullable String role,
            @FormParam("fjern") @Nullable String without) {
        var leader = named(person);
        var roles = new ArrayList<>(rolesOf(id, leader));
        if (role != null && ROLES.contains(role) && !roles.contains(role)) {
            roles.add(role);
        }
        roles.remove(without);
        return switch (Answer.done(() -> groups.putMember(id, leader, seen(version), new MemberChange(roles, null)))) {
            case Answer.Given<Boolean>(var done) -> pages.next(address(id), Receipt.MEMBER_CHANGED);
            case Answer.Refused<Boolean>(var refusal) -> refused(id, refusal);
            case Answer.Away<Boolean> away -> pages.sendBack(address(id), away);
        };
    }

    /** Every form here is about somebody. */
    private static UUID named(@Nullable UUID person) {
        if (person == null) {
            throw NoPage.notFound();
        }
        return person;
    }

    private List<String> rolesOf(UUID id, UUID leader) {
        return Answer.to(() -> Items.all(cursor -> groups.members(id, cursor, MOST))).orNoPage().stream()
                .filter(each -> each.leader().equals(leader))
                .map(Member::roleNames)
                .findFirst()
                .orElse(List.of());
    }

    /** What the page showed; a form of an older release does not say. */
    private static @Nullable String seen(@Nullable String version) {
        return version == null ? null : Keys.version(version);
    }

    @POST
    @Path("/fjern")
    public Response remove(
            @RestPath UUID id,
            @FormParam("leder") @Nullable UUID person,
            @FormParam("versjon") @Nullable String version) {
        var leader = named(person);
        return switch (Answer.done(() -> groups.removeMember(id, leader, seen(version)))) {
            case Answer.Given<Boolean>(var done) -> pages.next(address(id), Receipt.MEMBER_REMOVED);
            case Answer.Refused<Boolean>(var refusal) -> refused(id, refusal);
            case Answer.Away<Boolean> away -> pages.sendBack(address(id), away);
        };
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
            case Answer.Given<SignUp>(var signUp) -> pages.next(address(id), receipt(signUp));
            case Answer.Refused<SignUp>(var refusal) -> refused(id, refusal);
            case Answer.Away<SignUp> away -> pages.sendBack(address(id), away);
        };
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
