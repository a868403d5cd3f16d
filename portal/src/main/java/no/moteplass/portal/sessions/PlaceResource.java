package no.moteplass.portal.sessions;

import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import no.moteplass.portal.page.Correction;
import no.moteplass.portal.page.FieldErrors;
import no.moteplass.portal.page.Keys;
import no.moteplass.portal.page.Pages;
import no.moteplass.portal.page.Receipt;
import no.moteplass.portal.schedules.Districts;
import no.moteplass.portal.services.Answer;
import no.moteplass.portal.services.sessions.Session;
import no.moteplass.portal.services.sessions.SessionsService;

/** Another room, or another link, for one session. */
@Path("/samlinger/{id}/sted")
@Authenticated
@Blocking
@Produces(MediaType.TEXT_HTML)
public class PlaceResource {

    private final SessionsService sessions;
    private final SessionViews views;
    private final Districts districts;
    private final Pages pages;

    PlaceResource(@RestClient SessionsService sessions, SessionViews views, Districts districts, Pages pages) {
        this.sessions = sessions;
        this.views = views;
        this.districts = districts;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "sessions")
    static class Templates {
        static native TemplateInstance place(
                SessionView view, PlaceForm form, List<String> districts, FieldErrors errors);

        private Templates() {}
    }

    @GET
    public Response form(@RestPath UUID id) {
        return views.changing(id, "edit", pages.isSentBack())
                .map(view -> pages.show(
                        shown(
                                view,
                                pages.sentBack(PlaceForm.class).orElseGet(() -> PlaceForm.of(view.session())),
                                pages.sentBackErrors()),
                        view.section(),
                        view.placing()))
                .orElseGet(() -> pages.next("/samlinger/" + id));
    }

    private TemplateInstance shown(SessionView view, PlaceForm form, FieldErrors errors) {
        return Templates.place(view, form, districts.with(form.district()), errors);
    }

    @POST
    public Response change(@RestPath UUID id, @BeanParam PlaceForm form) {
        var view = views.of(id);
        var change = form.changeOf(PlaceForm.of(view.session()));
        return switch (Answer.to(() -> sessions.describe(id, Keys.version(form.version()), change))) {
            case Answer.Given<Session>(var changed) -> pages.next(view.session().address(), Receipt.SESSION_PLACED);
            case Answer.Refused<Session>(var refusal) ->
                again(view, form, pages.correction(refusal, PlaceForm.FIELDS, "session.changedMeanwhile"));
            case Answer.Away<Session> away -> again(view, form, pages.unanswered(away));
        };
    }

    private Response again(SessionView view, PlaceForm form, Correction correction) {
        if (correction.isForNewerVersion()) {
            form.version = Long.toString(view.session().version());
        }
        return pages.sendBack(view.placing(), correction, form)
                .orElseGet(() -> pages.show(
                        correction.status(),
                        shown(view, form, correction.errors()),
                        view.section(),
                        view.placing(),
                        correction.alert()));
    }
}
