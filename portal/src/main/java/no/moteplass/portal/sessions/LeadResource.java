package no.moteplass.portal.sessions;

import java.util.List;
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
import org.jspecify.annotations.Nullable;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import no.moteplass.portal.page.Correction;
import no.moteplass.portal.page.FormFields;
import no.moteplass.portal.page.Keys;
import no.moteplass.portal.page.Pages;
import no.moteplass.portal.page.Receipt;
import no.moteplass.portal.services.Answer;
import no.moteplass.portal.services.Items;
import no.moteplass.portal.services.NoPage;
import no.moteplass.portal.services.groups.GroupsService;
import no.moteplass.portal.services.groups.Member;
import no.moteplass.portal.services.sessions.Session;
import no.moteplass.portal.services.sessions.SessionsService;
import no.moteplass.portal.services.sessions.SessionsService.Leading;

/** Who leads one session, instead of whoever was to. */
@Path("/samlinger/{id}/fasilitator")
@Authenticated
@Blocking
@Produces(MediaType.TEXT_HTML)
public class LeadResource {

    private static final int MOST = 200;
    private static final FormFields FIELDS = new FormFields().with("facilitators", "leder", "series.rotation");

    private final SessionsService sessions;
    private final GroupsService groups;
    private final SessionViews views;
    private final Pages pages;

    LeadResource(
            @RestClient SessionsService sessions, @RestClient GroupsService groups, SessionViews views, Pages pages) {
        this.sessions = sessions;
        this.groups = groups;
        this.views = views;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "sessions")
    static class Templates {
        static native TemplateInstance lead(SessionView view, List<Member> people);

        private Templates() {}
    }

    @GET
    public Response form(@RestPath UUID id) {
        return views.changing(id, "name-facilitators", pages.isSentBack())
                .map(view -> pages.show(Templates.lead(view, people(view)), view.section(), view.naming()))
                .orElseGet(() -> pages.next("/samlinger/" + id));
    }

    /** Whoever attends; an owner of the purpose who does not, leads nothing. */
    private List<Member> people(SessionView view) {
        var group = view.session().group();
        if (group == null) {
            throw NoPage.notFound();
        }
        return Answer.to(() -> Items.all(cursor -> groups.members(group, cursor, MOST))).orNoPage().stream()
                .filter(each ->
                        each.seat() || each.roleNames().stream().anyMatch(role -> !"PURPOSE_OWNER".equals(role)))
                .toList();
    }

    @POST
    public Response name(
            @RestPath UUID id,
            @FormParam("leder") @Nullable UUID leader,
            @FormParam("versjon") @Nullable String version) {
        if (leader == null) {
            throw NoPage.notFound();
        }
        var seen = Keys.version(version);
        var leading = new Leading(List.of(new Leading.Named(leader)));
        return switch (Answer.to(() -> sessions.lead(id, seen, leading))) {
            case Answer.Given<Session>(var led) -> pages.next("/samlinger/" + id, Receipt.SESSION_LED);
            case Answer.Refused<Session>(var refusal) ->
                again(id, pages.correction(refusal, FIELDS, "session.changedMeanwhile"));
            case Answer.Away<Session> away -> again(id, pages.unanswered(away));
        };
    }

    private Response again(UUID id, Correction correction) {
        return pages.sendBack("/samlinger/" + id + "/fasilitator", correction.status(), correction.alert());
    }
}
